"""One pipeline on one set, in a process of its own, so that time and memory are its own. Prints one line of JSON at the end."""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from pathlib import Path

from bot.evaluate_public import scores
from bot.evaluate_public.pipelines import Ours, Pipeline, Stock
from bot.evaluate_public.sets import OUTSIDE, SetMissing, read


def main() -> int:
    """Train, test and print; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pipeline", choices=("ours", "stock"))
    parser.add_argument("set")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--graph", type=Path, default=Path("var/encoder/minilm-int8.onnx"))
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--most", type=int)
    given = parser.parse_args()
    try:
        found = read(given.set, given.folder, given.most)
    except SetMissing as error:
        print(error, file=sys.stderr)
        return 2
    pipeline: Pipeline = Ours(given.graph) if given.pipeline == "ours" else Stock(given.seconds)
    began, busy = time.perf_counter(), time.process_time()
    pipeline.learn(found.train)
    trained, worked = time.perf_counter() - began, time.process_time() - busy
    began, busy = time.perf_counter(), time.process_time()
    test = scores.guesses(pipeline.probabilities([text for text, _ in found.test]), pipeline.intents, [label for _, label in found.test])
    tested, test_worked = time.perf_counter() - began, time.process_time() - busy
    figures: dict[str, float | str] = {
        "in_scope": scores.in_scope(test),
        "training_seconds": trained,
        "training_processor_seconds": worked,
        "message_milliseconds": 1000 * tested / len(found.test),
        "message_processor_milliseconds": 1000 * test_worked / len(found.test),
        "note": pipeline.note,
    }
    if any(label == OUTSIDE for _, label in found.validation):
        texts, labels = zip(*found.validation, strict=True)
        held_back = scores.guesses(pipeline.probabilities(texts), pipeline.intents, labels)
        threshold = scores.best_threshold(held_back)
        figures["threshold"] = threshold
        figures["in_scope_at_threshold"], figures["outside_caught"] = scores.at(test, threshold)
        figures["area_under_curve"] = scores.ordered(test)
    figures["memory_megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(
        json.dumps({"pipeline": given.pipeline, "set": given.set, "learnt_from": len(found.train), "tested_on": len(found.test), **figures})
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
