import { z } from 'zod';

/** What the environment is read as: a value of each kind, or an instruction behind the variable's name. */

export const flag = (whenOn: 'on' | 'off') =>
  z
    .enum(['on', 'off'], { error: `is on or off; leave it out for ${whenOn}` })
    .default(whenOn)
    .transform((value) => value === 'on');

export const count = z
  .string()
  .regex(/^\d{1,9}$/, { error: 'has to be a whole number like 500' })
  .transform(Number)
  .optional();

/** A limit that nobody could keep would shut all out. */
export const countFromOne = count.refine((value) => value !== 0, { error: 'has to be 1 or more' });

export const port = z
  .string()
  .regex(/^\d{1,5}$/, { error: 'has to be a port like 3000' })
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, { error: 'has to be a port from 1 to 65535' })
  .optional();

export const text = z.string().trim().optional();

/** A text of a known look. `look` says how it begins or what it is made of. */
export const shaped = (pattern: RegExp, look: string) => z.string().trim().regex(pattern, { error: look }).optional();

export const address = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `has to be an address like ${example}` }).optional();

/** What is set of a part of the configuration, before it is read. */
export type Raw<Shape> = {
  isSet(name: keyof Shape & string): boolean;
  /** As it was typed. */
  raw(name: keyof Shape & string): string | undefined;
};

/** A part of the configuration: its variables, and what they come to together, or what is wrong as instructions. */
export type Section<Shape extends z.core.$ZodShape, Value> = {
  shape: Shape;
  /** Settings that only make sense together; asked whether or not each by itself is in order. */
  problems(given: Raw<Shape>): string[];
  /** Asked only where there is no problem. */
  read(values: z.output<z.ZodObject<Shape>>): Value;
};

/** A part that may be left out altogether: of what it needs nothing is set then. */
export type OptionalSection<Value> = Section<z.core.$ZodShape, Value | undefined>;

/** The same part, read as what `make` makes of its value. */
export function readAs<Value, Made>(
  optional: OptionalSection<Value>,
  make: (value: Value) => Made,
): OptionalSection<Made> {
  return {
    ...optional,
    read(values) {
      const value = optional.read(values);
      return value === undefined ? undefined : make(value);
    },
  };
}

/** Lets the type of the variables follow from `shape`. */
export function section<Shape extends z.core.$ZodShape, Value>(
  definition: Section<Shape, Value>,
): Section<Shape, Value> {
  return definition;
}
