import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import { PythonClass } from "../../python/evaluate/python-class.js";
import { compareRanks } from "../../python/evaluate/values.js";
import { readField } from "../fields/fields.js";
import { classPrepared, type Receiver } from "../host/receivers.js";
import { contributeField } from "./contribute-field.js";
import { broughtAt, type ModelClass } from "./model-class.js";
import type { ModelCreation } from "./model-creation.js";

/**
 * Calls what waits for a model to be made, and gives the model the fields that it puts in. Mirrors the end of
 * `ModelBase._prepare`. https://docs.djangoproject.com/en/5.2/ref/signals/#class-prepared
 */
export function sendClassPrepared(model: ModelClass, creation: ModelCreation): void {
  const { class: created } = model;
  if (!(created instanceof PythonClass)) return;
  for (const receiver of creation.receivers) {
    const isMeant = receiver.sender === null || receiver.sender === created;
    if (isMeant && compareRanks(receiver.rank, created.rank) < 0) callReceiver(receiver, created, model, creation);
  }
}

function callReceiver(receiver: Receiver, created: PythonClass, model: ModelClass, creation: ModelCreation): void {
  const { program, django } = creation;
  const { callable } = receiver;
  const before = created.contributions.length;
  creation.prepare(created);
  const { value, skipped } = program.run(callable, classPrepared(created), callable.origin);
  creation.prepare(null);
  const [unread] = value.kind === "unknown" ? [{ at: value.origin, reason: value.reason }] : skipped;
  if (unread !== undefined && !receiver.unread) {
    receiver.unread = true;
    const message = `A receiver of \`class_prepared\` could not be followed: ${unread.reason}; fields that it adds to models are missing`;
    creation.report(diagnostic("start-up-unread", message, { span: unread.at ?? receiver.callable.origin }));
  }
  for (const [index, { name, value: field }] of created.contributions.slice(before).entries()) {
    const problems: Diagnostic[] = [];
    const declaration = readField(name, field, { program, django, report: (problem) => problems.push(problem) });
    if (declaration === null) continue;
    const counter = broughtAt(created.rank, "copy", before + index);
    const place = { autoCreated: false, inheritedFrom: null, fromParentTable: false };
    contributeField(model, { name, declaration, counter, problems, ...place }, creation);
  }
}
