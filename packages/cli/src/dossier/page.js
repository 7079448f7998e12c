// Links light up what they are about: a claim's card, and its words in the text. The page works without this, by its links.
const claimsOf = (element) => (element.dataset.claims ?? "").split(" ");

function light(element) {
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  const marked = element?.closest?.("[data-claims]");
  if (!marked) return;
  const ids = new Set(claimsOf(marked));
  for (const other of marked.closest("article").querySelectorAll("[data-claims]")) {
    if (claimsOf(other).some((id) => ids.has(id))) other.classList.add("lit");
  }
}

function goTo(card) {
  const closed = card.closest("details:not([open])");
  if (closed) closed.open = true;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}

document.addEventListener("mouseover", (event) => light(event.target));
document.addEventListener("focusin", (event) => light(event.target));
addEventListener("hashchange", () => {
  const target = document.getElementById(location.hash.slice(1));
  if (target?.classList.contains("card")) goTo(target);
  else if (target) target.focus();
});
document.addEventListener("keydown", (event) => {
  if ((event.key !== "j" && event.key !== "k") || event.ctrlKey || event.metaKey || event.altKey) return;
  const cards = [...document.querySelectorAll("section .card")];
  const at = cards.indexOf(document.activeElement);
  const next = cards[event.key === "j" ? at + 1 : Math.max(at, 1) - 1];
  if (next) goTo(next);
});
// A closed section would be missing on paper.
addEventListener("beforeprint", () => {
  for (const section of document.querySelectorAll("details:not([open])")) section.open = true;
});
