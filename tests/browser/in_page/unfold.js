/* Opens all that is folded up, so that it is looked at too. */
() => {
  for (const folded of document.querySelectorAll("details")) folded.open = true
}
