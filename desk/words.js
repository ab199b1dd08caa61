// Words to send. What is filled in or changed by hand is kept by this tab alone, for each case:
// `slots` by their names, `own` by the words that were written here, `mine` by what a text is for:
// there they outlast words that are written anew.
(() => {
  const { redress } = window, { $ } = redress;
  const OURS = "redress.words.";
  const held = {};
  const ofTheCase = () => {
    const id = redress.open();
    if (!held[id]) {
      try { held[id] = JSON.parse(sessionStorage.getItem(OURS + id)); } catch {}
      held[id] = { slots: {}, own: {}, mine: {}, ...held[id] };
    }
    return [held[id], () => {
      try { sessionStorage.setItem(OURS + id, JSON.stringify(held[id])); } catch {}
    }];
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text); // on this computer or over https
      return "Copied";
    } catch {
      const held = document.createElement("textarea");
      held.value = text;
      document.body.append(held);
      held.select();
      const done = document.execCommand("copy");
      held.remove();
      return done ? "Copied" : "Please select the text and copy it";
    }
  };

  // After a case was deleted: nothing of a case that is no longer in the list stays in this tab.
  redress.forgot = (id) => {
    redress.remember(id);
    const there = new Set(
      [...document.querySelectorAll("nav [data-forget]")].map((one) => one.dataset.forget));
    for (const key of Object.keys(sessionStorage)) {
      const gone = key.startsWith(OURS) && !there.has(key.slice(OURS.length));
      if (gone) sessionStorage.removeItem(key);
    }
    for (const one of Object.keys(held)) if (!there.has(one)) delete held[one];
    redress.noLongerTyped(there);
  };

  const filled = (text, slots) => Object.entries(slots).reduce(
    (so, [slot, value]) => value ? so.replaceAll(`[${slot}]`, value) : so, text);

  // Below words that were written anew: what was changed by hand in those before them.
  const offer = (field, mine) => {
    const kept = mine[field.getAttribute("aria-label")];
    const shown = $(".rd-mine", field.parentElement);
    const other = kept !== undefined && kept !== field.value;
    if (!other) shown?.remove();
    if (!other || shown) return;
    const line = document.createElement("p");
    line.className = "rd-mine rd-quiet";
    line.innerHTML = 'Your own words are kept. <button type="button">Put them back</button>';
    field.after(line);
  };

  redress.words = (element) => {
    const fields = (inside = element) => [...inside.querySelectorAll(".rd-field textarea")];
    const count = (card) => {
      const texts = fields(card).map((field) => field.value);
      const number = $("[data-words]", card);
      const words = `${texts.at(-1).split(/\s+/).filter(Boolean).length}`;
      if (number.textContent !== words) number.textContent = words;
      for (const slot of card.querySelectorAll("[data-slot]")) {
        const open = texts.some((text) => text.includes(`[${slot.dataset.slot}]`));
        slot.classList.toggle("rd-open", open);
      }
    };
    const renew = () => {
      const [{ slots, own, mine }] = ofTheCase();
      for (const slot of element.querySelectorAll("[data-slot]")) {
        const value = slots[slot.dataset.slot] || "";
        if (slot.value !== value) slot.value = value;
      }
      for (const field of fields()) {
        const shown = filled(own[field.defaultValue] ?? field.defaultValue, slots);
        if (field.value !== shown) field.value = shown;
        if (field.closest(".rd-draft")) offer(field, mine);
      }
      element.querySelectorAll(".rd-draft").forEach(count);
    };
    renew();
    new MutationObserver(renew).observe(
      element, { childList: true, subtree: true, characterData: true });
    element.addEventListener("input", ({ target }) => {
      const [{ slots, own, mine }, keep] = ofTheCase();
      if (target.dataset.slot) slots[target.dataset.slot] = target.value;
      else own[target.defaultValue] = mine[target.getAttribute("aria-label")] = target.value;
      keep();
      renew();
    });
    element.addEventListener("click", ({ target }) => {
      if (!target.matches(".rd-mine button")) return;
      const field = $("textarea", target.closest(".rd-field"));
      redress.write(field, ofTheCase()[0].mine[field.getAttribute("aria-label")]);
      field.focus();
    });
    element.addEventListener("click", async (event) => {
      const button = event.target.closest(".rd-copy");
      if (!button) return;
      button.textContent = await copy($("textarea", button.parentElement).value);
      setTimeout(() => { button.textContent = button.dataset.label; }, 2_000);
    });
  };
})();
