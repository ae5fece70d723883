/** What others may use of the .docx reader. */
export { readDocument } from "./read-document";
