// The page's own scripts: the case of the tab, what goes along with a turn, tabs, forms inside the
// panels. Everything is local: nothing here asks another machine for anything.
(() => {
  const $ = (what, inside = document) => inside.querySelector(what);
  const redress = (window.redress = { adding: null, $ });

  // A message sent before the saved case is shown waits for it, so that neither hides the other.
  redress.opened = new Promise((done) => {
    redress.isOpen = (id) => {
      redress.remember(id);
      redress.putBack();
      redress.watch();
      done();
    };
  });

  redress.open = () => new URL(window.location).searchParams.get("case") || "";

  redress.known = () => {
    try { return [JSON.parse(localStorage.getItem("redress.cases")).join(" ")]; }
    catch { return [""]; }
  };

  redress.remember = (id) => {
    const page = new URL(window.location);
    id ? page.searchParams.set("case", id) : page.searchParams.delete("case");
    window.history.replaceState(null, "", page);
    let held = [];
    try { held = JSON.parse(localStorage.getItem("redress.cases")) || []; } catch {}
    if (id && !held.includes(id)) held.push(id);
    localStorage.setItem("redress.cases", JSON.stringify(held));
  };

  // What was typed goes to the case that was being opened, or to that of the files being read.
  redress.ready = async (text, caseId, known, ...rest) => {
    await redress.opened;
    const added = await redress.adding;
    return redress.chosen(
      text, caseId || added || redress.open(), known || redress.known()[0], ...rest);
  };

  // The last input of every turn says which model to ask. It is put in here as the turn leaves, so
  // that the key stands nowhere but in its field.
  const inThePanel = (name) => $(`#rd-model [name=${name}]`);
  redress.typed = () => JSON.stringify(Object.fromEntries(
    ["address", "model", "key"].map((name) => [name, inThePanel(name).value])));
  redress.chosen = (...given) => {
    redress.leaving(given[0]);
    return [...given.slice(0, -1), inThePanel("use").checked ? redress.typed() : ""];
  };

  redress.model = (element, trigger) => {
    element.addEventListener("click", (event) => {
      const button = event.target.closest("[data-do]");
      if (button) trigger(button.dataset.do);
    });
    element.addEventListener("change", (event) => {
      const { name, value } = event.target;
      if (name === "preset" && value) inThePanel("address").value = value;
    });
  };

  redress.found = () => {
    const found = $("#rd-model-told [data-address]")?.dataset;
    if (!found) return;
    for (const name of ["address", "model"]) inThePanel(name).value = found[name];
    inThePanel("use").checked = true;
  };

  // After a turn: one reads on from the message, and the keyboard goes on where a person would
  // write. Where the line to say has the focus, it stays in view.
  redress.done = (id) => {
    redress.remember(id);
    redress.taken();
    redress.readOn();
    const writes = window.matchMedia("(pointer: fine)").matches;
    if (writes && document.activeElement === document.body) $("#rd-message textarea")?.focus();
    if (!writes && !$("#rd-live :focus")) $("#rd-chat").scrollIntoView();
  };

  const write = redress.write = (field, text) => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  redress.starters = (element) => {
    element.addEventListener("click", (event) => {
      const button = event.target.closest("[data-start]");
      if (!button) return;
      const box = $("#rd-message textarea");
      write(box, button.dataset.start);
      box.focus();
    });
  };

  // Asks in a box of its own; Escape is none of the ways.
  redress.ask = (question, ways) => {
    const asking = document.createElement("dialog");
    asking.className = "rd-ask";
    asking.append(document.createElement("p"), document.createElement("div"));
    asking.firstChild.textContent = question;
    asking.lastChild.className = "rd-chips";
    for (const [title, goes] of ways) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = title;
      button.addEventListener("click", () => { asking.close(); goes(); });
      asking.lastChild.append(button);
    }
    asking.addEventListener("close", () => asking.remove());
    $(".gradio-container").append(asking);
    asking.showModal();
  };

  redress.toTheLine = () => { $("#rd-line .rd-copy")?.focus(); };

  // Tabs: arrow keys move between them, as screen readers announce.
  const show = (name) => {
    const side = $("#rd-side");
    side.dataset.tab = name;
    for (const tab of side.querySelectorAll("[role=tab]")) {
      const here = tab.dataset.tab === name;
      tab.setAttribute("aria-selected", here);
      tab.tabIndex = here ? 0 : -1;
    }
    const panel = $(`#rd-p-${name}`);
    panel?.setAttribute("role", "tabpanel");
    panel?.setAttribute("aria-labelledby", `rd-tab-${name}`);
  };
  redress.show = show;

  redress.tabs = (element) => {
    const tabs = () => [...element.querySelectorAll("[role=tab]")];
    element.addEventListener("click", (event) => {
      const tab = event.target.closest("[role=tab]");
      if (tab) show(tab.dataset.tab);
    });
    element.addEventListener("keydown", (event) => {
      const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -99, End: 99 };
      if (!(event.key in steps)) return;
      event.preventDefault();
      const all = tabs();
      const at = all.indexOf(document.activeElement) + steps[event.key];
      const next = Math.abs(steps[event.key]) > 1
        ? Math.min(Math.max(at, 0), all.length - 1)
        : (at + all.length) % all.length;
      show(all[next].dataset.tab);
      all[next].focus();
    });
    show("words");
  };

  // Facts and contacts: each has a form of its own, and a day to come is none on which something
  // happened. Proof: a button for what is there.
  redress.facts = (element, trigger) => {
    element.addEventListener("submit", (event) => {
      event.preventDefault();
      const unknown = event.submitter?.name === "unknown";
      const { field = "", contact = 0 } = event.target.dataset;
      const written = Object.fromEntries(new FormData(event.target));
      const value = contact ? (unknown ? {} : written) : (unknown ? "" : written.value);
      if (unknown || value) trigger("edit", { field, contact: Number(contact), value });
    });
    element.addEventListener("invalid", ({ target }) => {
      target.setCustomValidity(target.validity.rangeOverflow ? target.dataset.late : "");
    }, true);
    element.addEventListener("input", ({ target }) => target.setCustomValidity(""));
  };
  redress.proof = (element, trigger) => {
    element.addEventListener("click", (event) => {
      const button = event.target.closest("[data-have]");
      if (button) trigger("select", { exhibit: button.dataset.have });
    });
  };
  redress.replies = (element, trigger) => {
    element.addEventListener("click", (event) => {
      const button = event.target.closest("[data-say]");
      if (button) trigger("select", { words: button.dataset.say });
    });
  };

  redress.forgetting = (element, trigger) => {
    element.addEventListener("click", (event) => {
      const { ask, yes, no } = event.target.dataset;
      if (yes !== undefined) trigger("delete");
      if (ask === undefined && no === undefined) return;
      const asking = ask !== undefined;
      $("[data-ask]", element).hidden = asking;
      $("div", element).hidden = !asking;
      $(asking ? "[data-no]" : "[data-ask]", element).focus();
    });
  };
})();
