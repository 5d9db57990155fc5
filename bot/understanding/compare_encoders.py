"""Measure the ways to run the encoder without PyTorch: `python -m bot.understanding.compare_encoders`. ADR 0002 quotes it.

The NumPy forward pass is kept here only, as the yardstick the ONNX graph is held to.
"""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from scipy.special import erf

from bot.understanding.sentence_encoder import MAX_TOKENS, SentenceEncoder, _weights, build, package_folder

MESSAGES = [
    "she's up four times a night and I've work at six",
    "how much is carers allowance",
    "my mum has dementia and I haven't had a day off in months, I'm in Mansfield",
    "he keeps asking where his mum is and she has been gone forty years, I just don't know what to say to him any more",
]


class NumpyEncoder:
    """all-MiniLM-L6-v2 as plain NumPy: one sentence at a time, as the ONNX graph computes it."""

    def __init__(self) -> None:
        """Read the weights."""
        from tokenizers import Tokenizer

        folder = package_folder()
        self._w = _weights(folder / "model.safetensors")
        self._shape: dict[str, Any] = json.loads((folder / "config.json").read_text())
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.no_padding()

    def _linear(self, x: np.ndarray, name: str) -> np.ndarray:
        return x @ self._w[f"{name}.weight"].T + self._w[f"{name}.bias"]

    def _norm(self, x: np.ndarray, name: str) -> np.ndarray:
        centred = x - x.mean(-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + self._shape["layer_norm_eps"])
        return scaled * self._w[f"{name}.weight"] + self._w[f"{name}.bias"]

    def encode(self, sentence: str) -> np.ndarray:
        """Return the sentence's vector."""
        w, heads = self._w, self._shape["num_attention_heads"]
        ids = np.array(self._tokenizer.encode(sentence).ids)
        x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][: len(ids)]
        x = self._norm(x + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        for layer in range(self._shape["num_hidden_layers"]):
            base = f"encoder.layer.{layer}"
            q, k, v = (
                self._linear(x, f"{base}.attention.self.{part}").reshape(len(ids), heads, -1).transpose(1, 0, 2)
                for part in ("query", "key", "value")
            )
            scores = q @ k.transpose(0, 2, 1) / np.sqrt(q.shape[-1])
            scores = np.exp(scores - scores.max(-1, keepdims=True))
            mixed = (scores / scores.sum(-1, keepdims=True) @ v).transpose(1, 0, 2).reshape(len(ids), -1)
            x = self._norm(x + self._linear(mixed, f"{base}.attention.output.dense"), f"{base}.attention.output.LayerNorm")
            wide = self._linear(x, f"{base}.intermediate.dense")
            wide = wide * 0.5 * (1 + erf(wide / np.sqrt(2)))
            x = self._norm(x + self._linear(wide, f"{base}.output.dense"), f"{base}.output.LayerNorm")
        mean = x.mean(0)
        return mean / np.linalg.norm(mean)


def main() -> None:
    """Print milliseconds a message and the cosine to the NumPy pass for each way."""
    yardstick = NumpyEncoder()
    reference = np.array([yardstick.encode(message) for message in MESSAGES])
    with tempfile.TemporaryDirectory() as folder:
        for name, quantize in (("onnx, 32 bit", False), ("onnx, 8 bit", True)):
            graph = build(Path(folder) / f"{quantize}.onnx", quantize=quantize)
            encoder = SentenceEncoder(graph)
            rows = np.vstack([encoder.encode([message]) for message in MESSAGES])
            took = _milliseconds(lambda message, encoder=encoder: encoder.encode([message]))
            print(
                f"{name}: {took:.2f} ms a message, {graph.stat().st_size / 1e6:.0f} MB, worst cosine {(rows * reference).sum(1).min():.5f}"
            )
    print(f"numpy, 32 bit: {_milliseconds(yardstick.encode):.2f} ms a message")


def _milliseconds(encode: Callable[[str], Any], rounds: int = 25) -> float:
    took = []
    for _ in range(rounds):
        for message in MESSAGES:
            began = time.perf_counter()
            encode(message)
            took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)


if __name__ == "__main__":
    main()
