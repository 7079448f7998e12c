import type { DescribingNoun } from "@counterclaim/knowledge";

const PRIVATE =
  /^(?:doctor|physician|nurse|medic|surgeon|paramedic|journalist|reporter|correspondent|activist|lawyer|teacher|professor|priest|bishop|imam|cleric|pastor|survivor|hostage|captive|victim|driver|trader|shopkeeper|merchant|businessman|businesswoman|owner|manager|employee|worker|man|woman|boy|girl|father|mother|son|daughter|brother|sister|wife|husband|widow|uncle|cousin|grandfather|grandmother|neighbour|neighbor|friend|colleague|author|writer|historian|witness|eyewitness|analyst|expert|researcher)$/;

/** "a Malian doctor", "her brother": somebody of a country or a family, who speaks and stands for no party by it. */
export const isPrivatePerson = ({ words }: DescribingNoun): boolean => PRIVATE.test(words.at(-1)!);
