import { args, external } from "../../python/evaluate/make.js";
import type { Argument, Arguments, CallValue, ClassValue, Rank, Value } from "../../python/evaluate/values.js";
import type { Ranks } from "../../python/host.js";
import type { HostSurroundings } from "./surroundings.js";

/** The signal that is sent for every concrete model class once it is made. */
export const CLASS_PREPARED = "django.db.models.signals.class_prepared";

/** What was connected to `class_prepared`. https://docs.djangoproject.com/en/5.2/ref/signals/#class-prepared */
export interface Receiver {
  readonly callable: Value;
  /** The model whose making it waits for; null for any. */
  readonly sender: Value | null;
  /** When it was connected: classes made before are not told of. */
  readonly rank: Rank;
  /** Whether it was said that it could not be followed. */
  unread: boolean;
}

/** What receivers of `class_prepared` are called with. */
export function classPrepared(sender: ClassValue): Arguments {
  return args(
    [],
    [
      ["signal", external(CLASS_PREPARED)],
      ["sender", sender],
    ],
  );
}

/** `class_prepared.connect(receiver, sender)`: the receiver is noted. */
export function connectReceiver(args: Arguments, surroundings: HostSurroundings, ranks: Ranks): void {
  const callable = args.positional[0] ?? args.keywords.get("receiver");
  const sender = args.positional[1] ?? args.keywords.get("sender");
  if (callable !== undefined) note(callable.value, sender, surroundings, ranks);
}

/** `@receiver(class_prepared, sender=…)` applied to a function: the function, which is noted; undefined for any other decorator. */
export function decorateReceiver(
  decorator: CallValue,
  args: Arguments,
  surroundings: HostSurroundings,
  ranks: Ranks,
): Value | undefined {
  const { callee, arguments: given } = decorator;
  if (callee.kind !== "external" || !/^django\.dispatch\.(dispatcher\.)?receiver$/.test(callee.path)) return undefined;
  const signal = given.positional[0]?.value;
  const signals = signal?.kind === "list" || signal?.kind === "tuple" ? signal.items : [signal];
  const callable = args.positional[0]?.value;
  if (callable === undefined) return undefined;
  if (signals.some((each) => each?.kind === "external" && each.path === CLASS_PREPARED))
    note(callable, given.keywords.get("sender"), surroundings, ranks);
  return callable;
}

function note(callable: Value, sender: Argument | undefined, surroundings: HostSurroundings, ranks: Ranks): void {
  const wanted = sender === undefined || sender.value.kind === "none" ? null : sender.value;
  surroundings.connect({ callable, sender: wanted, rank: ranks.next(), unread: false });
}
