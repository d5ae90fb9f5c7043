// Drives the page between two windows of a real browser. ChatPageTest starts it, and says where the server is.
import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { chromium } from "playwright-core";
import { wire } from "./wire.js";

const { CHAT_URL, CHROMIUM, SCREENSHOTS } = process.env;
const CLIENT = "dist/socket.io.esm.min.js";
const PATIENCE = 15_000;
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const require = createRequire(import.meta.url);

let browser;
let cable;
let ada;
let grace;

before(async () => {
  await mkdir(SCREENSHOTS, { recursive: true });
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ],
  });
  cable = await wire(CHAT_URL);
  ada = await window(cable.url, { viewport: WIDE });
  grace = await window(CHAT_URL, { viewport: WIDE });
});

// A test that has failed in the middle leaves the cable to the next one as it should be.
afterEach(() => {
  cable?.mend();
  cable?.release();
});

after(async () => {
  await browser?.close();
  cable?.close();
});

test("the client is the official one, as it was published", async () => {
  const published = await readFile(join(dirname(require.resolve("socket.io-client/package.json")), CLIENT));
  const served = await fetch(`${CHAT_URL}/vendor/${basename(CLIENT)}`);
  assert.ok(published.equals(Buffer.from(await served.arrayBuffer())));
});

test("a name is asked for and one that is taken is refused", async () => {
  await screenshots(ada, "welcome");
  await ada.getByRole("button", { name: "Start talking" }).click();
  assert.ok(await ada.getByLabel("Your name").evaluate((field) => field.validity.valueMissing));
  await enter(ada, "Ada Lovelace");
  await see(ada.getByText("Connected", { exact: true })); // else the name may become that of the other window
  await enter(grace, "  ada   lovelace ");
  await see(grace.getByRole("alert").getByText("already called"));
  await screenshots(grace, "refused");
  await enter(grace, "Grace Hopper");
  assert.equal(await grace.locator("#me").innerText(), "GH\nGrace Hopper");
});

test("everybody sees who is here, who has joined and who has left", async () => {
  await see(ada.getByText("Grace Hopper joined"));
  assert.deepEqual(await people(ada), ["Ada Lovelace (you)", "Grace Hopper"]);
  assert.deepEqual(await people(grace), ["Ada Lovelace", "Grace Hopper (you)"]);
  const alan = await window(CHAT_URL, { viewport: PHONE });
  await enter(alan, "Alan");
  await see(ada.getByText("Alan joined"));
  await see(ada.getByRole("button", { name: "# lobby 3 people" }));
  await alan.getByRole("button", { name: "Rooms" }).click();
  await alan.getByRole("button", { name: "Leave" }).click();
  await see(alan.getByRole("button", { name: "Start talking" }));
  await see(ada.getByText("Alan left"));
  assert.deepEqual(await people(ada), ["Ada Lovelace (you)", "Grace Hopper"]);
  await alan.context().close();
});

test("a message is on its way until the server has it, and then ticked off", async () => {
  cable.hold();
  await say(ada, "Is this thing on?");
  await see(tick(ada, "Is this thing on?", "sending"));
  cable.release();
  await see(tick(ada, "Is this thing on?", "delivered"));
  await see(message(grace, "Is this thing on?").getByText("Ada Lovelace"));
  await say(grace, "<b>Loud</b> and clear.\nGo on!", "Shift+Enter");
  await see(message(ada, "<b>Loud</b> and clear. Go on!"));
});

test("one that does not arrive can be sent again, and arrives once", async () => {
  cable.hold();
  await say(ada, "Once only");
  await see(tick(ada, "Once only", "failed"));
  await screenshots(ada, "not-delivered");
  cable.release();
  await ada.getByRole("button", { name: "Try again" }).click();
  await see(tick(ada, "Once only", "delivered"));
  await see(message(grace, "Once only"));
  assert.equal(await message(grace, "Once only").count(), 1);
});

test("one whose acknowledgement is lost with the connection is said once", async () => {
  cable.hold();
  await say(ada, "Did you get this?");
  await see(message(grace, "Did you get this?"));
  cable.cut();
  cable.release();
  cable.mend();
  await see(tick(ada, "Did you get this?", "delivered"));
  await say(grace, "I did.");
  await see(message(ada, "I did."));
  assert.equal(await message(ada, "Did you get this?").count(), 1);
  assert.equal(await message(grace, "Did you get this?").count(), 1);
});

test("a picture is shown to everybody in the room, and what is none is refused", async () => {
  const dot = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC", "base64");
  await choose(ada, "dot.png", "image/png", dot);
  for (const page of [ada, grace]) {
    const picture = page.getByRole("img", { name: "A picture" });
    await see(picture);
    await page.waitForFunction((img) => img.naturalWidth === 1, await picture.elementHandle());
  }
  await see(ada.getByRole("img", { name: /delivered/ }).last());
  await screenshots(ada, "picture");
  await choose(ada, "drawing.svg", "image/svg+xml", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"));
  await see(ada.getByRole("alert").getByText("A picture must be image/png"));
  await choose(ada, "large.png", "image/png", Buffer.alloc(2_000_001));
  await see(ada.getByRole("alert").getByText("A picture may have up to 2 MB."));
  await ada.getByRole("button", { name: "Dismiss" }).click();
  // What calls itself a picture is shown as one or not at all: nothing of it runs.
  await choose(grace, "page.png", "image/png", Buffer.from("<script>document.title = 'mine'</script>"));
  await see(ada.getByText("A picture that is not there any more."));
  const { picture } = (await (await fetch(`${CHAT_URL}/rooms/lobby/messages`)).json()).messages.at(-1);
  const page = await fetch(CHAT_URL + picture);
  assert.equal(page.headers.get("content-type"), "image/png");
  assert.equal(page.headers.get("x-content-type-options"), "nosniff");
});

test("the others see who is typing, until it stops", async () => {
  await grace.getByLabel("Message", { exact: true }).pressSequentially("Let me thi");
  await see(ada.getByText("Grace Hopper is typing"));
  await screenshots(ada, "typing");
  await grace.getByLabel("Message", { exact: true }).fill("");
  await gone(ada.getByText("Grace Hopper is typing"));
});

test("rooms are created and switched, and keep apart", async () => {
  await grace.getByLabel("Name of a new room").fill("Compiler Talk");
  await grace.getByRole("button", { name: "Create the room" }).click();
  await see(grace.getByRole("heading", { name: "compiler-talk" }));
  await see(ada.getByText("Grace Hopper left"));
  await say(grace, "Only the garden hears this");
  await see(tick(grace, "Only the garden hears this", "delivered"));
  assert.equal(await message(ada, "Only the garden hears this").count(), 0);
  await ada.getByRole("button", { name: "# compiler-talk 1 person" }).click();
  await see(message(ada, "Only the garden hears this"));
  assert.deepEqual(await people(ada), ["Ada Lovelace (you)", "Grace Hopper"]);
  assert.equal(await message(ada, "Is this thing on?").count(), 0);
  await see(grace.getByText("Ada Lovelace joined"));
});

test("the history is there for who comes later, page by page", async () => {
  for (let number = 1; number <= 40; number++) {
    await say(grace, `Line ${number}`);
  }
  await see(tick(grace, "Line 40", "delivered"));
  await ada.reload();
  await see(message(ada, "Line 40"));
  assert.equal(await message(ada, "Line 1").count(), 0);
  await ada.getByRole("button", { name: "Show older messages" }).click();
  await see(message(ada, "Line 1"));
  await see(message(ada, "Only the garden hears this"));
  await gone(ada.getByRole("button", { name: "Show older messages" }));
  await ada.getByRole("button", { name: "# lobby 0 people" }).click();
  await grace.getByRole("button", { name: "# lobby 1 person" }).click();
  await see(message(ada, "Is this thing on?"));
  await see(grace.getByRole("heading", { name: "lobby" }));
});

test("a reader further up is not moved, but told", async () => {
  for (let number = 1; number <= 12; number++) {
    await say(grace, `Paragraph ${number}`);
  }
  await see(message(ada, "Paragraph 12"));
  await ada.getByRole("log", { name: "Messages" }).press("Home");
  await ada.waitForFunction(() => document.getElementById("scroller").scrollTop === 0);
  await say(grace, "Down here");
  await ada.getByRole("button", { name: "New messages" }).click();
  await gone(ada.getByRole("button", { name: "New messages" }));
  assert.ok(await ada.locator("#scroller").evaluate(
    (scroller) => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 2));
});

test("a lost connection is told and mended, and nothing is lost", async () => {
  await see(ada.getByText("Connected", { exact: true }));
  const asked = [];
  const listen = (request) => asked.push(request.url());
  ada.on("request", listen);
  cable.cut();
  await see(ada.getByText("Reconnecting…"));
  await see(ada.getByText("The connection is lost."));
  await say(ada, "Written in the dark");
  await see(tick(ada, "Written in the dark", "sending"));
  const missed = ["Ada? Are you there?", "The lights are off.", "I have a candle."];
  for (const text of missed) {
    await say(grace, text);
    await see(tick(grace, text, "delivered"));
  }
  await bothSizes(ada, "reconnecting");
  cable.mend();
  await see(ada.getByText("Connected", { exact: true }));
  await see(ada.getByText(/You are back after .+ Nothing was missed\./));
  await see(tick(ada, "Written in the dark", "delivered"));
  await see(message(grace, "Written in the dark"));
  await gone(ada.getByText("The connection is lost."));
  // The server has sent what was missed by itself: in order, each once, and nobody has asked for the history.
  const shown = await ada.locator(".message .text").allInnerTexts();
  assert.deepEqual(shown.slice(-4), [...missed, "Written in the dark"]);
  assert.deepEqual(shown.filter((text) => missed.includes(text)), missed);
  ada.off("request", listen);
  assert.deepEqual(asked.filter((url) => url.includes("/messages")), []);
  await bothSizes(ada, "recovered");
});

test("who was away sees again who is typing", async () => {
  await grace.getByLabel("Message", { exact: true }).pressSequentially("And n");
  await see(ada.getByText("Grace Hopper is typing"));
  await ada.getByLabel("Message", { exact: true }).pressSequentially("Light");
  await see(grace.getByText("Ada Lovelace is typing"));
  for (const page of [ada, grace]) {
    await page.getByLabel("Message", { exact: true }).fill("");
    await gone(page.getByText("is typing"));
  }
});

test("the live numbers come over the raw WebSocket", async () => {
  await see(ada.locator("#activity-text").getByText(/[1-9]\d* messages in the last minute, [1-9]\d* in the history/));
});

test("the page works with the keyboard alone", async () => {
  const alan = await window(CHAT_URL, { viewport: WIDE });
  await alan.keyboard.type("Alan Turing");
  await alan.keyboard.press("Enter");
  await see(alan.getByText("Connected", { exact: true }));
  await alan.keyboard.type("Can machines think?");
  await alan.keyboard.press("Enter");
  await see(tick(alan, "Can machines think?", "delivered"));
  await alan.getByLabel("Name of a new room").focus();
  await alan.keyboard.type("tea");
  await alan.keyboard.press("Enter");
  await see(alan.getByRole("heading", { name: "tea" }));
  await alan.locator("[data-room=lobby]").focus();
  await alan.keyboard.press("Enter");
  await see(alan.getByRole("heading", { name: "lobby" }));
  await alan.context().close();
});

test("on a phone the panels come and go", async () => {
  await say(ada, "The kettle is on. Who wants tea, and who is still with the compiler?");
  const phone = await window(CHAT_URL, { viewport: PHONE, hasTouch: true, isMobile: true });
  await screenshots(phone, "phone-welcome", PHONE);
  await enter(phone, "Barbara");
  await see(phone.getByText("Connected", { exact: true }));
  const long = "Tea, please! I am on my phone, so this is a somewhat longer line that has to wrap.";
  await say(phone, long);
  await see(message(grace, long));
  await screenshots(phone, "phone", PHONE);
  await phone.getByRole("button", { name: "here" }).tap();
  await see(phone.getByRole("heading", { name: "Here now" }));
  await screenshots(phone, "phone-people", PHONE);
  await phone.keyboard.press("Escape");
  await gone(phone.getByRole("heading", { name: "Here now" }));
  await phone.getByRole("button", { name: "Rooms" }).tap();
  await screenshots(phone, "phone-rooms", PHONE);
  await phone.getByRole("button", { name: /compiler-talk/ }).tap();
  await see(phone.getByRole("heading", { name: "compiler-talk" }));
  await gone(phone.getByRole("heading", { name: "Rooms" }));
  assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await phone.context().close();
  await screenshots(grace, "wide");
});

test("the same person in another tab takes over", async () => {
  const context = ada.context();
  const session = await ada.evaluate(() => sessionStorage.getItem("me"));
  const second = await context.newPage();
  await second.addInitScript((me) => sessionStorage.setItem("me", me), session);
  await second.goto(cable.url);
  await see(second.getByText("Connected", { exact: true }));
  await see(ada.getByText("Offline"));
  await ada.getByRole("button", { name: "Continue here" }).click();
  await see(ada.getByText("Connected", { exact: true }));
  await second.close();
});

/** A window of its own: its own storage, so its own person. Whatever goes wrong in the page fails the test. */
async function window(url, options) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  page.on("pageerror", (error) => assert.fail(error));
  await page.goto(url);
  return page;
}

async function enter(page, name) {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Your name").press("Enter");
}

async function say(page, text, newline) {
  const field = page.getByLabel("Message", { exact: true });
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) {
      await field.press(newline);
    }
    await field.pressSequentially(line);
  }
  await field.press("Enter");
}

const choose = (page, name, mimeType, buffer) => page.locator("#picture").setInputFiles({ name, mimeType, buffer });

const message = (page, text) => page.getByRole("listitem").filter({ has: page.getByText(text, { exact: true }) });

const tick = (page, text, state) => message(page, text).getByRole("img", { name: state });

const people = (page) => page.locator("#people li > span:last-child").allInnerTexts();

const see = (locator) => locator.first().waitFor();

const gone = (locator) => locator.first().waitFor({ state: "hidden" });

async function bothSizes(page, name) {
  await screenshots(page, name);
  await page.setViewportSize(PHONE);
  await screenshots(page, name, PHONE);
  await page.setViewportSize(WIDE);
}

/** Pictures in both colour schemes, and a check of what assistive technology gets. */
async function screenshots(page, name, size = WIDE) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${size.width}-${colorScheme}.png`) });
    await page.evaluate(await readFile(require.resolve("axe-core/axe.min.js"), "utf8"));
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    assert.deepEqual(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)), []);
  }
  await page.emulateMedia({ colorScheme: null });
}
