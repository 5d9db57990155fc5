// Sends the page's own forms without loading the page anew. The server renders every word that is shown; on anything
// unexpected the form is sent the plain way. What is typed is only ever put into the page as text.
(() => {
  "use strict";
  const get = (id) => document.getElementById(id);
  const log = get("log");
  const status = get("status");
  if (!log || !window.fetch || !window.URLSearchParams || !("content" in get("pending"))) return;
  let busy = false;

  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (n) => n.toString(16).padStart(2, "0")).join("");
  const say = (words) => { status.textContent = words; };

  async function send(body) {
    const options = { method: "POST", body, headers: { Accept: "text/html;fragment=turn" } };
    try {
      return await fetch("/", options);
    } catch {
      await wait(1000); // one more try; the same message id is answered once
      return fetch("/", options);
    }
  }

  const fine = () => matchMedia("(pointer: fine)").matches; // on a phone Enter is a new line
  const hint = () => { get("enter").hidden = !fine(); };

  function show(words) {
    const item = get("pending").content.cloneNode(true).firstElementChild;
    item.querySelector("p").textContent = words;
    get("chat").hidden = get("forget").hidden = false;
    log.append(item);
    item.scrollIntoView({ block: "nearest" });
    return item;
  }

  function plainly(form, choice) {
    if (choice) {
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name: "choice", value: choice.value });
      form.append(field);
    }
    HTMLFormElement.prototype.submit.call(form);
  }

  function answered(html, pending) {
    document.querySelectorAll("form.choices").forEach((old) => old.remove());
    const holder = document.createElement("template");
    holder.innerHTML = html; // made and escaped by our own server
    const items = [...holder.content.children];
    pending.replaceWith(...items);
    const reply = items[items.length - 1];
    const parts = [...reply.querySelectorAll(".words, .fact > p:first-child")].map((p) => p.textContent);
    const cards = [...reply.querySelectorAll(".service")].map((card) => {
      const phone = card.querySelector(".phone");
      return card.querySelector("h4").textContent + (phone ? ", " + phone.lastChild.textContent : "") + ".";
    });
    say(parts.concat(cards).join(" "));
    const text = get("text");
    if (!text.value) {
      items[0].scrollIntoView({ block: "start" });
      reply.querySelector("h3").focus({ preventScroll: true });
    }
  }

  async function submit(form, choice) {
    busy = true;
    const text = get("text");
    const words = text.value;
    const body = new URLSearchParams(new FormData(form));
    if (choice) body.set("choice", choice.value);
    document.querySelectorAll(".offline").forEach((old) => old.remove());
    document.querySelectorAll("[data-chat] button").forEach((button) => button.setAttribute("aria-disabled", "true"));
    const shown = choice ? choice.textContent : words.trim();
    const pending = shown ? show(shown) : document.createElement("li");
    if (!choice) text.value = "";
    say("Sending");
    let response, html;
    try {
      response = await send(body);
      html = await response.text();
    } catch {
      response = null;
    }
    busy = false;
    document.querySelectorAll("[data-chat] button").forEach((button) => button.removeAttribute("aria-disabled"));
    if (response && response.status === 200) {
      answered(html, pending);
      get("composer").elements.message_id.value = newId();
      get("composer").querySelectorAll(".error").forEach((old) => old.remove());
      get("text").removeAttribute("aria-invalid");
      return;
    }
    pending.remove();
    if (!choice) text.value = words + (text.value ? "\n" + text.value : "");
    say("");
    if (!response) {
      get("composer").before(get("offline").content.cloneNode(true));
    } else if (response.status === 422 && !choice) {
      get("composer").outerHTML = html;
      hint();
      get("text").focus();
    } else {
      plainly(form, choice);
    }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-chat]")) return;
    const choice = event.submitter && event.submitter.name === "choice" ? event.submitter : null;
    if (!busy && form.id !== "composer" && !choice) return; // a browser that does not say which button: the plain way
    event.preventDefault();
    if (!busy) submit(form, choice);
  });

  document.addEventListener("keydown", (event) => {
    if (event.target.id !== "text" || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    if (!fine()) return;
    event.preventDefault();
    if (event.target.value.trim()) get("composer").requestSubmit();
  });

  hint();

  // A page kept by the browser may show a chat that was forgotten meanwhile.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();
