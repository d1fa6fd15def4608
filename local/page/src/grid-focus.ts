// Keys go to Univer when its hidden editor has the focus.

import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from '@univerjs/core';
import { DocSelectionRenderService } from '@univerjs/docs-ui';
import type { UniverParts } from './univer';

export function focusGrid({ renders }: UniverParts): void {
  renders.getRenderById(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.with(DocSelectionRenderService).focus();
}

export const isEditing = ({ editorBridge }: UniverParts): boolean => editorBridge.isVisible().visible === true;
