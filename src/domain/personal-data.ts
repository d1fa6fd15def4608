// Recognises what should not stand in a note: phone numbers and identity numbers. Complaints carry personal data.

/** Vietnamese phone numbers (0… or +84…, 10 digits, 11 of a landline, spaces and dots between) and identity numbers (12 or 9 digits). */
const PERSONAL = /(?:(?<!\d)(?:\+84|0)(?:[ .-]?\d){9,10}(?!\d))|(?<!\d)\d{12}(?!\d)|(?<!\d)\d{9}(?!\d)/;

export const looksPersonal = (text: string): boolean => PERSONAL.test(text);
