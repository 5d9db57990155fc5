// The carers' chat on a council's page. One tag does it:
//   <script src="https://chat.example.gov.uk/widget.js" async data-area="leicester" data-position="left" data-colour="#0b5a5e"
//     data-topic="short_breaks" data-label="Help for carers"></script>
// Nothing is asked for and nothing is kept before the button is pressed. The chat is in a frame: neither page reaches the
// other. Styles are in a shadow tree and made by script, so that a page's own styles and its content policy stay as they are.
(() => {
  "use strict";
  const tag = document.currentScript || document.querySelector('script[src*="/widget.js"]');
  const once = Symbol.for("carers-chat");
  if (!tag || window[once]) return; // one button, however many tags
  window[once] = true;
  const told = "__TOLD__";
  const home = new URL(tag.src).origin;
  const set = tag.dataset;
  const label = set.label || "Help for carers";
  const side = set.position === "left" ? "left" : "right";
  const ring = told.ring[set.area] || told.ring[""];
  const warn = (words) => console.warn("Carers' chat: " + words);
  const ready = (then) => { if (document.body) then(); else addEventListener("DOMContentLoaded", then); };
  if (set.area && !told.ring[set.area]) warn("data-area is no area of the directory: " + set.area);
  if (set.position && !["left", "right"].includes(set.position)) warn("data-position is left or right, not " + set.position);
  if (set.topic && !told.topics.includes(set.topic)) warn("data-topic is no topic: " + set.topic);
  const address = new URL("/", home);
  if (set.area) address.searchParams.set("area", set.area);
  if (set.topic) address.searchParams.set("topic", set.topic);
  if (!window.HTMLDialogElement || !Element.prototype.attachShadow || !("adoptedStyleSheets" in Document.prototype)) {
    const link = Object.assign(document.createElement("a"), { href: address, textContent: label }); // an old browser: a plain link
    ready(() => document.body.append(link));
    return;
  }

  // Text on the council's colour is white or near black, whichever reads better; one of them always has 4.5 to 1.
  const light = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  let colour = "#0b5a5e";
  if (/^#[0-9a-f]{6}$/i.test(set.colour || "")) colour = set.colour;
  else if (set.colour) warn("data-colour needs six digits, such as #0b5a5e.");
  const text = 1.05 / (light(colour) + 0.05) >= 4.5 ? "#fff" : "#000";

  const sheet = new CSSStyleSheet();
  // Sizes are in em of the reader's own text size: the page may have set another for its root. What a page's rules say about
  // every element ("* { all: unset }", "div:empty { display: none }") loses against these, as they are important.
  sheet.replaceSync(`
:host{all:initial!important;display:block!important;font-size:medium!important;direction:ltr!important}
*{box-sizing:border-box}
button,dialog{font:600 1em/1.3 system-ui,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
button{min-height:2.75em;padding:.625em 1.125em;border:2px solid ${text};border-radius:8px;background:${colour};color:${text};cursor:pointer}
button:hover{text-decoration:underline}
button:focus-visible{outline:3px solid ${text};outline-offset:-6px;box-shadow:0 0 0 3px ${colour},0 0 0 6px #fff}
.open{position:fixed;z-index:2147483646;bottom:1em;${side}:1em;max-width:calc(100vw - 2em)}
dialog{position:fixed;z-index:2147483647;inset:auto;bottom:1em;${side}:1em;width:min(27em,calc(100vw - 2em));height:min(44em,calc(100vh - 2em));
height:min(44em,calc(100dvh - 2em));margin:0;padding:0;border:1px solid #6c7880;border-radius:10px;overflow:hidden;background:#fff;color:#1d282e;
flex-direction:column;max-width:none;max-height:none}
dialog[open]{display:flex}
.top{display:flex;align-items:center;justify-content:space-between;padding:0 .25em 0 1em;background:${colour};color:${text}}
h2{font:inherit;margin:0}
.top button{border-color:transparent}
iframe{flex:1;width:100%;border:0;background:#fff;color-scheme:normal}
p{font-weight:400;margin:0;padding:.75em 1em}
a{color:#0b5a5e}
[hidden]{display:none!important}
@media (prefers-color-scheme:dark){dialog,iframe{background:#12191c;color:#eaeeee}a{color:#7fd0cd}}
@media (max-width:40em),(max-height:30em){dialog{inset:0;width:100%;height:100vh;height:100dvh;border:0;border-radius:0}}
@media (forced-colors:active){button,dialog{border-color:ButtonText}}
@media print{.open,dialog{display:none!important}}`);

  const make = (name, values, ...children) => {
    const node = Object.assign(document.createElement(name), values);
    node.append(...children);
    return node;
  };
  const host = make("div", { lang: "en-GB", dir: "ltr" });
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  const open = make("button", { type: "button", className: "open", textContent: label });
  open.setAttribute("aria-haspopup", "dialog");
  open.setAttribute("aria-expanded", "false");
  const shut = make("button", { type: "button", textContent: "Close" });
  const call = (number) => make("a", { href: "tel:" + number.replace(/[^\d+]/g, ""), textContent: number });
  const late = make("p", { hidden: true }, "The chat is slow to open. You can ring " + ring[0] + " on ", call(ring[1]), ". Or ",
    make("a", { href: address, target: "_blank", textContent: "open it in a new tab" }), ". If someone is in danger, ring ", call(told.danger), ".");
  late.setAttribute("role", "alert");
  const title = make("h2", { id: "title", textContent: label });
  const box = make("dialog", {}, make("div", { className: "top" }, title, shut), late);
  box.setAttribute("aria-labelledby", "title");
  root.append(open, box);
  // Room at the end of the page, so that its last links can always be scrolled clear of the button and of the open chat.
  const room = make("div");
  room.setAttribute("aria-hidden", "true");
  let frame, timer;

  const full = () => matchMedia("(max-width:40em),(max-height:30em)").matches;
  const clear = () => {
    const shown = box.open ? (full() ? 0 : box.offsetHeight + 32) : open.offsetHeight + 32;
    for (const [name, value] of [["all", "initial"], ["display", "block"], ["height", shown + "px"]]) room.style.setProperty(name, value, "important");
  };

  function show() {
    if (!frame) {
      frame = make("iframe", { src: address, title: label + ", chat" });
      frame.setAttribute("referrerpolicy", "origin");
      box.append(frame);
      timer = setTimeout(() => { late.hidden = false; }, 8000);
    }
    open.hidden = true;
    open.setAttribute("aria-expanded", "true");
    if (full()) box.showModal(); else box.show();
    clear();
    frame.focus();
  }

  function close() {
    if (!box.open) return;
    box.close();
  }

  box.addEventListener("close", () => {
    open.hidden = false;
    open.setAttribute("aria-expanded", "false");
    clear();
    open.focus();
  });
  open.addEventListener("click", show);
  shut.addEventListener("click", close);
  box.addEventListener("keydown", (event) => { if (event.key === "Escape") { event.preventDefault(); close(); } });
  // Shift three times leaves a chat about abuse, also when the focus is beside the chat: the chat itself knows whether it counts.
  let alone = false;
  addEventListener("keydown", (event) => { alone = event.key === "Shift"; });
  addEventListener("pointerdown", () => { alone = false; });
  addEventListener("keyup", (event) => {
    if (box.open && alone && event.key === "Shift") frame.contentWindow.postMessage({ carers: "shift" }, home);
  });
  addEventListener("message", (event) => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== home || !event.data) return;
    if (event.data.carers === "close") close();
    if (event.data.carers === "ready") { clearTimeout(timer); late.hidden = true; }
    if (event.data.carers === "leave") location.replace(told.leave);
  });

  // What the keyboard reaches on the page is never left lying under the button or the chat.
  document.addEventListener("focusin", (event) => {
    if (event.target === host) return;
    const over = (box.open ? box : open).getBoundingClientRect();
    const at = event.target.getBoundingClientRect();
    if (at.bottom > over.top && at.top < over.bottom && at.right > over.left && at.left < over.right) scrollBy(0, at.bottom - over.top + 16);
  });
  addEventListener("resize", clear);

  // The button stands beside the body, as a body that is moved or cut off would take it along.
  ready(() => {
    document.body.append(room);
    document.documentElement.append(host);
    clear();
  });
})();
