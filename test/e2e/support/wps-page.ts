/** Bundled into the built pages by the browser tests: a WPS in memory as `window.Application`. */
import { readWorkbook } from "../../../src/hosts/xlsx";
import { bookOfSnapshot } from "../../support/officejs/book-of-drafts";
import { FakeBook } from "../../support/wps/fake/book";

/** Base64 of an .xlsx file. */
declare const SAMPLE: string;

const bytes = Uint8Array.from(atob(SAMPLE), (character) => character.charCodeAt(0));
const book = new FakeBook(bookOfSnapshot(readWorkbook(bytes).snapshot));
Object.assign(window, { book, Application: book.app });
