/**
 * Makes the pictures of docs/: `npm run pictures`. They are drawn in a headless Chromium from a real report and real
 * replies; `npm run docs` then puts what they show into the documents.
 */
import { BROWSER, openBrowser } from './browser.ts';
import { makeChatPictures, needPngquant } from './pictures/chats.ts';
import { makeReportPictures } from './pictures/report.ts';

if (!BROWSER) throw new Error('There is no Chromium here; CHROME_PATH names one.');
needPngquant();
const browser = await openBrowser(BROWSER);
await makeReportPictures(browser);
await makeChatPictures(browser);
await browser.close();
