"""Train the model: the encoder's graph and Rasa's components, in one call that says what it is doing."""

from __future__ import annotations

import logging
import shutil
import sys
import time
from pathlib import Path

log = logging.getLogger(__name__)


def train(out: Path, config: Path) -> int:
    """Train from `config`, `domain.yml` and `data/` and put the model at `out`; returns the exit code."""
    import rasa.model_training

    from bot.levers import quick_training
    from bot.understanding import sentence_encoder

    quick_training.apply()
    began = time.time()
    graph = Path("var/encoder/minilm-int8.onnx")
    if not sentence_encoder.is_current(graph):
        print("building the sentence encoder ...", flush=True)
        sentence_encoder.build(graph)
    out.parent.mkdir(parents=True, exist_ok=True)
    print("training ...", flush=True)
    result = rasa.model_training.train(
        domain="domain.yml",
        config=str(config),
        training_files=["data"],
        output=str(out.parent),
        fixed_model_name=out.name.removesuffix(".tar.gz") + ".new",
        force_training=True,
    )
    if result.code or not result.model:
        print("Training failed: see the lines above.", file=sys.stderr)
        return result.code or 1
    shutil.move(result.model, out)
    print(f"trained in {time.time() - began:.0f} s: {out} ({out.stat().st_size / 1e6:.1f} MB)", flush=True)
    return 0
