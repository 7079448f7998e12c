import type { ComponentProps } from "react";

interface TextFieldProps extends Omit<ComponentProps<"input">, "value" | "onChange" | "className" | "size"> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `grow`: takes what its row leaves; `wide`: has a row of its form's grid. */
  readonly size?: "grow" | "wide";
}

/** A line to type into, under its label. */
export const TextField = ({ label, onChange, size, ...input }: TextFieldProps) => (
  <label className={size === undefined ? "field" : `field ${size}`}>
    <span>{label}</span>
    <input {...input} onChange={({ target }) => onChange(target.value)} />
  </label>
);
