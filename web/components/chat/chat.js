// Sends the page's own forms without loading the page anew. The server renders every word that is shown; on anything
// unexpected the form is sent the plain way. What is typed is only ever put into the page as text.
(() => {
  "use strict";
  const get = (id) => document.getElementById(id);
  const log = get("log");
  const status = get("status");
  if (!log || !window.fetch || !window.URLSearchParams || !("content" in get("pending"))) return;
  let busy = false;
  let again = null;

  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (n) => n.toString(16).padStart(2, "0")).join("");
  const say = (words) => { status.textContent = words; };
  const fine = () => matchMedia("(pointer: fine)").matches; // on a phone Enter is a new line
  const hint = () => { get("enter").hidden = !fine(); };

  // The one message on its way is kept in this tab until its answer is here, so that a page that dies loses nothing.
  const said = () => log.querySelectorAll(".you:not(.pending)").length;
  const keep = (words) => {
    try {
      if (words) sessionStorage.setItem("unsent", said() + " " + words);
      else sessionStorage.removeItem("unsent");
    } catch { /* not allowed here: nothing is kept */ }
  };
  const kept = () => {
    try { return sessionStorage.getItem("unsent"); } catch { return null; }
  };

  async function post(address, body, part) {
    for (const pause of [700, 1500, 0]) { // the same message id is answered once
      try {
        const response = await fetch(address, { method: "POST", body, headers: { Accept: "text/html;fragment=" + part } });
        if (response.status < 502 || !pause) return response;
      } catch (error) {
        if (!pause) throw error;
      }
      await wait(pause);
    }
  }

  function show(words) {
    const item = get("pending").content.cloneNode(true).firstElementChild;
    item.querySelector("p").textContent = words;
    get("chat").hidden = get("forget").hidden = false;
    log.append(item);
    item.scrollIntoView({ block: "nearest" });
    return item;
  }

  function notThrough(pressed) {
    const note = get("offline").content.cloneNode(true);
    note.querySelector("[data-typed]").hidden = pressed;
    note.querySelector("[data-pressed]").hidden = !pressed;
    get("composer").before(note);
  }

  function plainly(form, choice) {
    if (choice) {
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name: "choice", value: choice.value });
      form.append(field);
    }
    HTMLFormElement.prototype.submit.call(form);
  }

  function parsed(html) {
    const holder = document.createElement("template");
    holder.innerHTML = html; // made and escaped by our own server
    return [...holder.content.children];
  }

  function answered(html, pending) {
    document.querySelectorAll("form.choices, form.right, .thanks").forEach((old) => old.remove());
    const items = parsed(html);
    pending.replaceWith(...items);
    const reply = items[items.length - 1];
    const parts = [...reply.querySelectorAll(".words, .fact > p:first-child")].map((p) => p.textContent);
    const cards = [...reply.querySelectorAll(".service")].map((card) => {
      const phone = card.querySelector(".phone");
      return card.querySelector("h4").textContent + (phone ? ", " + phone.lastChild.textContent : "") + ".";
    });
    if (cards.length) get("take").hidden = false;
    if (reply.matches("[data-leave]") && get("leave").hidden) {
      get("leave").hidden = false;
      cards.push("To leave this page quickly, press Shift 3 times.");
    }
    say(parts.concat(cards).join(" "));
    dispatchEvent(new Event("carers:answered"));
    if (!get("text").value) {
      items[0].scrollIntoView({ block: "start" });
      reply.querySelector("h3").focus({ preventScroll: true });
    }
  }

  async function submit(form, choice) {
    busy = true;
    again = null;
    const text = get("text");
    const words = text.value;
    const body = new URLSearchParams(new FormData(form));
    if (choice) body.set("choice", choice.value);
    else keep(words);
    document.querySelectorAll(".offline").forEach((old) => old.remove());
    document.querySelectorAll("[data-chat] button").forEach((button) => button.setAttribute("aria-disabled", "true"));
    const shown = choice ? choice.textContent : words.trim();
    const pending = shown ? show(shown) : document.createElement("li");
    if (!choice) text.value = "";
    say("Sending");
    let response, html;
    try {
      response = await post("/", body, "turn");
      html = await response.text();
    } catch {
      response = null;
    }
    busy = false;
    document.querySelectorAll("[data-chat] button").forEach((button) => button.removeAttribute("aria-disabled"));
    if (response && response.status === 200) {
      keep(null);
      get("composer").elements.message_id.value = newId();
      get("composer").querySelectorAll(".error").forEach((old) => old.remove());
      get("text").removeAttribute("aria-invalid");
      answered(html, pending);
      return;
    }
    pending.remove();
    if (!log.children.length) get("chat").hidden = get("forget").hidden = true;
    if (!choice) text.value = words + (text.value ? "\n" + text.value : "");
    say("");
    if (!response || response.status > 501) {
      notThrough(!!choice);
      const sent = text.value;
      again = () => {
        if (choice) { if (choice.isConnected) submit(form, choice); } else if (get("text").value === sent) submit(get("composer"));
      };
    } else if ([422, 429].includes(response.status) && !choice) {
      keep(null);
      get("composer").outerHTML = html;
      hint();
      get("text").focus();
    } else {
      keep(null);
      plainly(form, choice);
    }
  }

  async function rate(form, button) {
    const body = new URLSearchParams(new FormData(form));
    body.set("answer", button.value);
    try {
      const response = await post("/feedback", body, "turn");
      if (response.status !== 200) throw response;
      const [thanks] = parsed(await response.text());
      form.replaceWith(thanks);
      thanks.focus();
    } catch {
      form.remove(); // not worth a carer's worry
    }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const button = event.submitter;
    if (form.matches("form.right") && button) {
      event.preventDefault();
      rate(form, button);
      return;
    }
    if (!form.matches("[data-chat]")) return;
    const choice = button && button.name === "choice" ? button : null;
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

  addEventListener("online", () => { if (again && !busy) again(); });

  hint();
  const unsent = /^(\d+) ([^]+)$/.exec(kept() || "");
  if (unsent && said() <= unsent[1] && !get("text").value) {
    get("text").value = unsent[2];
    notThrough(false);
  } else keep(null);

  // A page kept by the browser may show a chat that was forgotten meanwhile.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();
