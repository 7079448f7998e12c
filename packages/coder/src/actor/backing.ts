const BACKING =
  /^[-–]?(backed|led|allied|aligned|supported|sponsored|trained|armed|held|controlled|occupied|linked|based|born|made|speaking|affiliated|funded|brokered|mediated)$/i;

/** Words that make a name before them a backer and not an owner: "Saudi-backed troops" are not Saudi Arabia's. */
export const isBacking = (word: string): boolean => BACKING.test(word);
