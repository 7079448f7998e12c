import type {
  ActorKind,
  Modality,
  PlacePrecision,
  PlaceRole,
  QuantityKind,
  Source,
  Span,
  Stance,
  Strength,
} from "@counterclaim/record";
import type { Carrier, CopyOf, Credibility, PlaceRelation, SourceReliability } from "../view/index.ts";

/** A party as a report mentions it; `actor` is null when the roster does not know it. */
export interface EvidenceParty {
  readonly actor: string | null;
  readonly name: string;
  readonly kind: ActorKind | null;
}

export interface EvidencePlace {
  /** Gazetteer id; null when unresolved. */
  readonly id: string | null;
  readonly name: string;
  readonly role: PlaceRole;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radiusKm: number | null;
  readonly precision: PlacePrecision | null;
  readonly relation?: PlaceRelation;
  /** The claim's own words do not name it: it comes from an earlier sentence, the dateline, or the words round the claim. */
  readonly inferred?: true;
}

/** ISO 8601 dates or date-times; a null bound is open or unknown. */
export interface EvidenceTime {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: string;
  /** false: the text does not say it; it is taken from the day of the report. */
  readonly stated?: boolean;
}

export interface EvidenceQuantity {
  readonly kind: QuantityKind;
  readonly of: EvidenceParty | null;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly scope: "event" | "cumulative" | "unknown";
  /** As the report says it: "dozens". */
  readonly words: string;
}

/** An analyst's grade of this claim; the reliability comes from the source's own history of grades. */
export interface EvidenceGrade {
  readonly source: SourceReliability | null;
  readonly credibility: Credibility | null;
  readonly by: string;
  readonly reason: string;
}

/**
 * What linking and appraisal read: one event of a coded report together with the claim that carries it, analysts' edits
 * applied. Literal metonyms are no places here. Plain data, self-contained; nothing in it depends on other reports but
 * `carriers`, `copyOf`, `superseded` and `retracted`, which the store keeps up to date.
 */
export interface Evidence {
  /** Ledger-wide: "<report>#e3". */
  readonly id: string;
  /** Ledger-wide: "<report>#c3". Several events may share it. */
  readonly claim: string;
  readonly report: string;
  /** "e3" in its coded report. */
  readonly event: string;
  readonly type: string;
  readonly polarity: "positive" | "negative";
  readonly modality: Modality;
  readonly trigger: Span & { readonly words: string };
  readonly agents: readonly EvidenceParty[];
  readonly targets: readonly EvidenceParty[];
  readonly unit: EvidenceParty | null;
  readonly places: readonly EvidencePlace[];
  /** Of an event without any place: where the report is when it tells of it. */
  readonly setting?: EvidencePlace;
  readonly time: EvidenceTime | null;
  readonly quantities: readonly EvidenceQuantity[];
  readonly stance: Stance;
  readonly strength: Strength;
  /** Who "did not say" or "declined to confirm" leaves it open, and doubts nothing. */
  readonly withheld?: true;
  readonly source: {
    readonly kind: Source["kind"];
    /** Roster id of the party that it speaks for. */
    readonly party: string | null;
    /** That party as the report mentions it, in the roster or not ("the rebels"); null for witnesses and for publishers. */
    readonly speaksFor: EvidenceParty | null;
    readonly name: string | null;
    readonly role: string | null;
    readonly anonymous: boolean;
    /** The source phrase; null for the publisher's own voice. */
    readonly words: string | null;
  };
  /** Ledger-wide id of the claim inside which this one stands. */
  readonly via: string | null;
  readonly content: readonly Span[];
  /** The words of the content, pieces joined by " … ". */
  readonly text: string;
  /** What the report's verification notes say of this claim: "unverified", "verified" … */
  readonly verification: readonly string[];
  /** Of the report: the earliest date at which it was run; null when no carrier has one. */
  readonly published: string | null;
  /** Everyone who ran this text, earliest first; the copies' carriers are in the copies' own evidence. */
  readonly carriers: readonly Carrier[];
  /** The earliest report whose text this one's reuses; null for an original. */
  readonly copyOf: CopyOf | null;
  /** The report that corrects this claim; the words stay, but no longer count. */
  readonly superseded: string | null;
  /** The report was killed, or its claim taken back. */
  readonly retracted: boolean;
  readonly grade: EvidenceGrade | null;
  readonly annotations: readonly string[];
  /** Only of a claim that an analyst added: who, and the coder's event ("<report>#e3") that it is about too, if any. */
  readonly analyst?: { readonly name: string; readonly like: string | null };
}
