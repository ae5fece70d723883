/** Executes the batches of the real client library on a workbook in memory. */
import { ApiError, type Action, type ArgumentInfo, type RequestBody, type ResponseBody } from "./protocol";
import { query, stamp } from "./query";
import { UnknownMember, WireObject } from "./wire-object";

export interface RootObject extends WireObject {
  /** Everything that depends on a batch being over: calculation, events. */
  afterBatch(): void;
}

/** One batch that went over the wire. */
interface LoggedBatch {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  readonly error: string | null;
}

/** An error to be answered instead of carrying on. */
interface Fault {
  /** Number of the batch, from 0. */
  readonly batch: number;
  /** Actions that are still carried out before it. */
  readonly after: number;
  readonly code: string;
  /** All later batches fail as well, at once. */
  readonly persistent?: boolean;
}

export class Interpreter {
  readonly batches: LoggedBatch[] = [];
  readonly unknownMembers: string[] = [];
  fault: Fault | null = null;
  /** Longest answer, in bytes; a longer one is refused as Excel on the web does. */
  responseLimit = Infinity;
  readonly #references = new Map<string, WireObject>();
  #nextReference = 1;

  constructor(readonly root: RootObject) {}

  execute(text: string): string {
    const body = JSON.parse(text) as RequestBody;
    const batch = new Batch(body, this.root, this.#references, (object) => this.#keep(object));
    const fault = this.#faultNow();
    const response = batch.run(fault);
    this.unknownMembers.push(...batch.unknownMembers);
    this.root.afterBatch();
    const answer = this.#bounded(JSON.stringify(response));
    this.batches.push({
      requestBytes: byteLength(text),
      responseBytes: byteLength(answer),
      actions: body.Actions.length,
      error: response.Error?.Code ?? null,
    });
    return answer;
  }

  #bounded(answer: string): string {
    if (byteLength(answer) <= this.responseLimit) return answer;
    const Code = "ResponsePayloadSizeLimitExceeded";
    return JSON.stringify({ Results: [], TraceIds: [], Error: { Code, Message: "", Location: "" } });
  }

  #faultNow(): Fault | null {
    if (!this.fault || this.fault.batch > this.batches.length) return null;
    if (this.fault.batch === this.batches.length) return this.fault;
    return this.fault.persistent ? { ...this.fault, after: 0 } : null;
  }

  #keep(object: WireObject): void {
    if (object.reference || object === this.root) return;
    object.reference = `ref${this.#nextReference++}`;
    this.#references.set(object.reference, object);
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

class Batch {
  readonly unknownMembers: string[] = [];
  readonly #objects = new Map<number, WireObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly root: WireObject,
    private readonly references: Map<string, WireObject>,
    private readonly keep: (object: WireObject) => void,
  ) {}

  run(fault: Fault | null): ResponseBody {
    const Results: { ActionId: number; Value: unknown }[] = [];
    const TraceIds: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        if (fault && index >= fault.after) throw new ApiError(fault.code, "injected");
        if (action.ActionType === 5) TraceIds.push(action.Id);
        Results.push({ ActionId: action.Id, Value: this.#perform(action) });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error instanceof UnknownMember) this.unknownMembers.push(error.member);
        return { Results, TraceIds, Error: this.#answer(error, action, index) };
      }
    }
    return { Results, TraceIds };
  }

  #answer(error: ApiError, action: Action, index: number) {
    const location = this.#location(action);
    const { code: Code, message: Message } = error;
    return { Code, Message, Location: location, ActionIndex: index, HttpStatusCode: 400 };
  }

  /** «CommentCollection.add»; a method that gives an object fails where the object is instantiated. */
  #location(action: Action): string {
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const member = action.Name || path?.Name || "";
    const id = action.Name ? action.ObjectPathId : path?.ParentObjectPathId;
    return (id && this.#objects.get(id)?.locationOf(member)) || member;
  }

  #perform(action: Action): unknown {
    if (action.ActionType === 5) return null;
    const object = this.#resolve(action.ObjectPathId);
    if (object === null) return null; // whatever is done with a null object comes to nothing
    switch (action.ActionType) {
      case 1:
        return stamp(object);
      case 2:
        return query(object, action.QueryInfo ?? {});
      case 3:
        return this.#call(object, action);
      case 4:
        object.write(action.Name, this.#arguments(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new UnknownMember(`ActionType ${action.ActionType}`);
    }
  }

  #call(object: WireObject, action: Action): unknown {
    if (action.Name === "_KeepReference") {
      this.keep(object);
      return null;
    }
    if (action.Name === "_RemoveReference") {
      this.references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    return object.invoke(action.Name, this.#arguments(action.ArgumentInfo)) ?? null;
  }

  #resolve(id: number): WireObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const object = this.#follow(id);
    this.#objects.set(id, object);
    return object;
  }

  #follow(id: number): WireObject | null {
    const path = this.body.ObjectPaths[id];
    if (!path) throw new ApiError("InvalidObjectPath", `no path ${id}`);
    const parent = path.ParentObjectPathId ? this.#resolve(path.ParentObjectPathId) : null;
    if (path.ParentObjectPathId && !parent) return null;
    switch (path.ObjectPathType) {
      case 1:
        return this.root;
      case 3:
        return this.#object(parent!.invoke(path.Name, this.#arguments(path.ArgumentInfo)));
      case 4:
        return parent!.go(path.Name);
      case 5:
        return parent!.at(this.#arguments(path.ArgumentInfo)[0]);
      case 6: {
        const kept = this.references.get(path.Name);
        if (!kept) throw new ApiError("InvalidReference", path.Name);
        return kept;
      }
      case 7:
        return null;
      default:
        // The library asks for services of its own and bears it that there are none.
        throw new ApiError("ApiNotFound", `new ${path.Name}`);
    }
  }

  #object(result: unknown): WireObject | null {
    if (result === null || result instanceof WireObject) return result;
    throw new ApiError("GeneralException", "method gave no object");
  }

  #arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => {
      const path = references?.[index];
      return path ? this.#resolve(path) : value;
    });
  }
}
