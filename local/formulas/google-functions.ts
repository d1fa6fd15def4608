// Functions that HyperFormula lacks or computes unlike Google Sheets, as a plugin of one engine.

import {
  CellError,
  EmptyValue,
  ErrorType,
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
  type SimpleRangeValue,
} from 'hyperformula';
import { asText, compareAsGoogle } from './comparison';
import { boundEdgeSearch } from './fan-out';
import { textMatcher } from './google-text';

/** Handed to the engine as `context`; the day is the virtual clock's, a serial as Sheets counts. */
export interface EngineContext {
  today: number;
}

type Implementation = FunctionPlugin['evaluateAst'];
type Ast = Parameters<Implementation>[0] & { readonly args: Parameters<Implementation>[0][] };
type State = Parameters<Implementation>[1];
type Coerce = FunctionPlugin['coerceToType'];
type InternalScalar = ReturnType<SimpleRangeValue['valuesFromTopLeftCorner']>[number];
type Scalar = Exclude<InternalScalar, CellError>;

/** Dates and percentages are numbers in an object. */
const kindOf = (value: Scalar): string => (typeof value === 'object' ? 'number' : typeof value);

// HyperFormula hands numbers to text functions with a decimal point, and takes empty text for FALSE where Google says
// #VALUE!. Engines with another decimal separator are left alone.
class GoogleCoercion extends FunctionPlugin {
  static install(): void {
    const original: Coerce = GoogleCoercion.prototype.coerceToType;
    const coerce: Coerce = function (this: GoogleCoercion, argument, parameter, state) {
      if (this.config.decimalSeparator !== ',') return original.call(this, argument, parameter, state);
      const { argumentType } = parameter;
      if (argumentType === FunctionArgumentType.BOOLEAN && argument === '') return undefined;
      const given = argumentType === FunctionArgumentType.STRING ? asText(argument) : argument;
      return original.call(this, given, parameter, state);
    };
    Object.defineProperty(FunctionPlugin.prototype, 'coerceToType', { value: coerce });
  }
}
GoogleCoercion.install();

class GooglePlugin extends FunctionPlugin {
  static override implementedFunctions = {
    // Not volatile: HyperFormula would walk through all that hangs on it at every edit. The calculator asks again when the day has changed.
    TODAY: { method: 'today', parameters: [] },
    MATCH: {
      method: 'match',
      parameters: [
        { argumentType: FunctionArgumentType.NOERROR },
        { argumentType: FunctionArgumentType.RANGE },
        { argumentType: FunctionArgumentType.NUMBER, defaultValue: 1 },
      ],
    },
    INDEX: {
      method: 'index',
      parameters: [
        { argumentType: FunctionArgumentType.RANGE },
        { argumentType: FunctionArgumentType.NUMBER },
        { argumentType: FunctionArgumentType.NUMBER, defaultValue: 1 },
      ],
    },
    INT: { method: 'int', parameters: [{ argumentType: FunctionArgumentType.NUMBER }] },
    COUNTBLANK: {
      method: 'countBlank',
      parameters: [{ argumentType: FunctionArgumentType.SCALAR }],
      repeatLastArgs: 1,
      expandRanges: true,
    },
    SUMPRODUCT: {
      method: 'sumProduct',
      parameters: [{ argumentType: FunctionArgumentType.RANGE }],
      repeatLastArgs: 1,
      enableArrayArithmeticForArguments: true,
    },
  };

  constructor(...parameters: ConstructorParameters<typeof FunctionPlugin>) {
    super(...parameters);
    compareAsGoogle(this.interpreter);
    boundEdgeSearch(this.interpreter.dependencyGraph.graph);
  }

  today(ast: Ast, state: State) {
    return this.runFunction(
      ast.args,
      state,
      this.metadata('TODAY'),
      () => (this.config.context as EngineContext).today,
    );
  }

  /** Rounds down, below zero too; HyperFormula cuts the decimals off. */
  int(ast: Ast, state: State) {
    return this.runFunction(ast.args, state, this.metadata('INT'), (value: number) => Math.floor(value));
  }

  /** Accents count and wildcards work, unlike HyperFormula's. Sorted look-up (1, -1) reads the range from end to end. */
  match(ast: Ast, state: State) {
    return this.runFunction(
      ast.args,
      state,
      this.metadata('MATCH'),
      (key: Scalar, range: SimpleRangeValue, type: number) => {
        const cells = range.valuesFromTopLeftCorner();
        const { eq, leq, geq } = this.arithmeticHelper;
        const sought = key === EmptyValue ? 0 : key;
        const matches = typeof sought === 'string' && type === 0 ? textMatcher(sought) : undefined;
        const fits = (cell: InternalScalar): boolean => {
          if (matches) return typeof cell === 'string' && matches(cell);
          if (cell instanceof CellError || kindOf(cell) !== kindOf(sought)) return false;
          return (type === 0 ? eq : type > 0 ? leq : geq)(cell, sought);
        };
        const index = type === 0 ? cells.findIndex(fits) : cells.map(fits).lastIndexOf(true);
        return index < 0 ? new CellError(ErrorType.NA) : index + 1;
      },
    );
  }

  /** Reads the one cell it is asked for; HyperFormula's own first reads the whole range. */
  index(ast: Ast, state: State) {
    return this.runFunction(
      ast.args,
      state,
      this.metadata('INDEX'),
      (range: SimpleRangeValue, row: number, column: number) => {
        if (row < 1 || column < 1) return new CellError(ErrorType.VALUE);
        if (row > range.height() || column > range.width()) return new CellError(ErrorType.NUM);
        if (!range.range) return range.data[Math.trunc(row) - 1]?.[Math.trunc(column) - 1] ?? EmptyValue;
        const { sheet, row: top, col: left } = range.range.start;
        const cell = { sheet, row: top + Math.trunc(row) - 1, col: left + Math.trunc(column) - 1 };
        return this.dependencyGraph.getScalarValue(cell);
      },
    );
  }

  /** Empty text counts as blank. */
  countBlank(ast: Ast, state: State) {
    return this.runFunction(ast.args, state, this.metadata('COUNTBLANK'), (...cells: unknown[]) => {
      return cells.filter((cell) => cell === EmptyValue || cell === '').length;
    });
  }

  /** Computes with whole ranges in its arguments; text and truth values in a range count as 0. */
  sumProduct(ast: Ast, state: State) {
    return this.runFunction(ast.args, state, this.metadata('SUMPRODUCT'), (...ranges: SimpleRangeValue[]) => {
      const [first] = ranges;
      if (ranges.some((range) => range.width() !== first?.width() || range.height() !== first.height())) {
        return new CellError(ErrorType.VALUE);
      }
      const columns = ranges.map((range) => range.valuesFromTopLeftCorner());
      let sum = 0;
      for (let i = 0; i < (columns[0]?.length ?? 0); i++) {
        let product = 1;
        for (const column of columns) {
          const value = column[i];
          if (value instanceof CellError) return value;
          const number = typeof value === 'number' ? value : typeof value === 'object' ? value.val : 0;
          product *= number;
        }
        sum += product;
      }
      return sum;
    });
  }
}

/** Every function of HyperFormula, with ours in place of its own. */
export const googlePlugins = (): unknown[] => [...HyperFormula.getAllFunctionPlugins(), GooglePlugin];
