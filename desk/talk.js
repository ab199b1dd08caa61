// The talk: typed words that outlive a reload, editing that asks before it takes later messages
// along, and citations that open their passages.
(() => {
  const { redress } = window, { $ } = redress;
  const all = (what) => [...document.querySelectorAll(what)];
  const messages = () => all("#rd-chat [data-testid=user]");
  const count = () => all("#rd-chat .user-row").length; // with one that is being edited

  // What is typed is kept by this tab until the message has been taken: Gradio loads the page anew
  // when a server comes back. `sent` says how many messages there were as it left.
  const TYPED = "redress.typed.";
  const BOXES = ["#rd-message", "#rd-heard"];
  const typed = (box) => {
    try { return JSON.parse(sessionStorage.getItem(TYPED + box)); } catch { return null; }
  };
  const keep = (box, held) => {
    try { sessionStorage.setItem(TYPED + box, JSON.stringify(held)); } catch {}
  };
  const drop = (box) => sessionStorage.removeItem(TYPED + box);
  document.addEventListener("input", ({ target }) => {
    const box = BOXES.find((one) => target.matches(`${one} textarea`));
    if (!box) return;
    if (target.value.trim()) keep(box, { id: redress.open(), text: target.value });
    else drop(box);
  });
  redress.leaving = (text) => {
    for (const box of BOXES) {
      const held = typed(box);
      if (held && held.text === text) keep(box, { ...held, sent: count() });
    }
  };
  redress.taken = () => {
    for (const box of BOXES) if (count() > typed(box)?.sent) drop(box);
  };
  redress.putBack = () => {
    redress.taken();
    for (const box of BOXES) {
      const held = typed(box), field = $(`${box} textarea`);
      if (held?.id === redress.open() && field && !field.value) redress.write(field, held.text);
    }
  };
  redress.noLongerTyped = (there) => {
    for (const box of BOXES) if (typed(box)?.id && !there.has(typed(box).id)) drop(box);
  };

  // An edited message takes the place of all that came after it, which is asked before.
  const after = (field) => {
    const follows = (one) =>
      field.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
    return messages().filter(follows).length;
  };
  const press = (name) => $(`#rd-chat [aria-label="${name}"]`)?.click();
  let sure = false;
  document.addEventListener("click", (event) => {
    const field = $("#rd-chat .edit-textarea");
    if (!field || sure || !event.target.closest('#rd-chat [aria-label="Submit"]')) return;
    const later = after(field);
    if (!later) return;
    event.stopImmediatePropagation();
    const those = later === 1
      ? "message after it goes, too, with its answer"
      : `${later} messages after it go, too, with their answers`;
    redress.ask(`The ${those}: edit anyway?`, [
      ["Keep them: say it as a correction below", () => {
        const box = $("#rd-message textarea");
        redress.write(box, field.value);
        press("Cancel");
        box.focus();
      }],
      ["Edit anyway", () => { sure = true; press("Submit"); sure = false; }],
    ]);
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !event.target.matches("#rd-chat .edit-textarea")) return;
    press("Cancel");
    $("#rd-message textarea").focus();
  });

  // A citation is made a button once its passage stands in Sources; answers are counted as there.
  const CITED = /(\[\d+\])/;
  const button = (answer, part) => {
    const source = `${answer}-${CITED.test(part) ? part.slice(1, -1) : ""}`;
    if (!document.getElementById(`rd-source-${source}`)) return part;
    const made = document.createElement("button");
    Object.assign(made, { type: "button", className: "rd-cite", textContent: part });
    made.dataset.source = source;
    return made;
  };
  const link = () => all("#rd-chat [data-testid=bot]").forEach((answer, at) => {
    const walk = document.createTreeWalker(answer, NodeFilter.SHOW_TEXT), found = [];
    while (walk.nextNode()) found.push(walk.currentNode);
    for (const text of found) {
      if (!CITED.test(text.data) || text.parentElement.closest("button, code")) continue;
      const parts = text.data.split(CITED).map((part) => button(at + 1, part));
      if (parts.some((part) => part.dataset)) text.replaceWith(...parts);
    }
  });
  document.addEventListener("click", ({ target }) => {
    const source = $(`#rd-source-${target.dataset?.source}`);
    if (!source) return;
    redress.show("sources");
    for (let fold = $("details", source); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
    source.scrollIntoView({ block: "center" });
    $("summary", source).focus({ preventScroll: true });
  });

  // One reads on from the newest message; of a long one so much that the answer begins in view.
  redress.readOn = () => {
    const talk = $("#rd-chat .bubble-wrap"), said = messages().at(-1);
    if (!talk || !said) return;
    const top = (of) => of.getBoundingClientRect().top - talk.getBoundingClientRect().top;
    const last = all("#rd-chat [data-testid=bot]").at(-1);
    const answer = last && top(last) > top(said) ? top(last) - talk.clientHeight / 3 : -Infinity;
    talk.scrollTop += Math.max(top(said) - 12, answer);
  };

  redress.watch = () => {
    let read = 0;
    const renew = () => {
      link();
      if (count() !== read) redress.readOn();
      read = count();
    };
    const watching = new MutationObserver(renew);
    for (const one of ["#rd-chat", "#rd-p-sources"]) {
      watching.observe($(one), { childList: true, subtree: true, characterData: true });
    }
    renew();
  };
})();
