"""Times torch's losses on a device, forward and backward, beside a copy of the logits.

Prints a header and a line of CSV: the squared EMD composed of torch's operations and compiled by torch.compile, torch's cross entropy, and
the rate of the copy. What failed is empty. Exit code 3 says that torch or the device is missing.
"""

import argparse
import statistics
import sys
import time

UNAVAILABLE = 3
CHECKED_ROWS = 64
CHUNK_NUMBERS = 1 << 24
TOLERANCE = 1e-2

try:
    import torch
except ImportError as error:
    print(f"peers.py: torch is missing: {error}", file=sys.stderr)
    sys.exit(UNAVAILABLE)


def squared_emd(logits, labels, dtype):
    """The mean loss of rows as one composes it: softmax, difference from the one-hot target, cumsum, square, sum, mean."""
    classes = torch.arange(logits.shape[1], device=logits.device)
    target = (labels[:, None] == classes).to(dtype)
    difference = torch.softmax(logits, 1, dtype=dtype) - target
    return difference.cumsum(1).square().sum(1).mean()


def with_gradient(loss, logits, labels):
    value = loss(logits, labels)
    return value, torch.autograd.grad(value, logits)[0]


def exact(logits, labels):
    """Value and gradient of the same composition in float64; the gradient is that of the sum."""
    logits = logits.detach().double().requires_grad_()
    value, gradient = with_gradient(lambda z, y: squared_emd(z, y, torch.float64), logits, labels)
    return value, gradient * logits.shape[0]


def check(compiled, logits, labels):
    """What is timed must compute the loss: its value over all rows, and its gradient of the first and the last ones."""
    rows, classes = logits.shape
    value, gradient = with_gradient(compiled, logits, labels)
    total, step = 0.0, CHUNK_NUMBERS // classes
    for first in range(0, rows, step):
        piece = slice(first, min(first + step, rows))
        total += exact(logits[piece], labels[piece])[0].item() * (piece.stop - piece.start)
    expect("value", abs(value.item() - total / rows) / (total / rows))
    for piece in (slice(0, min(CHECKED_ROWS, rows)), slice(max(0, rows - CHECKED_ROWS), rows)):
        expected = exact(logits[piece], labels[piece])[1]
        worst = (gradient[piece].double() * rows - expected).abs().max() / expected.abs().max()
        expect("gradient", worst.item())


def expect(what, error):
    if not error <= TOLERANCE:
        raise ArithmeticError(f"the composed loss's {what} is off by {error}, at most {TOLERANCE}")


class Events:
    """Points in time on the device's stream; on the processor, in time itself."""

    def __init__(self, is_cuda):
        self.is_cuda = is_cuda
        self.points = []

    def add(self):
        if self.is_cuda:
            event = torch.cuda.Event(enable_timing=True)
            event.record()
            self.points.append(event)
        else:
            self.points.append(time.perf_counter())

    def microseconds(self):
        if self.is_cuda:
            torch.cuda.synchronize()
            return [1e3 * a.elapsed_time(b) for a, b in zip(self.points, self.points[1:])]
        return [1e6 * (b - a) for a, b in zip(self.points, self.points[1:])]


def medians(contenders, rounds, is_cuda):
    """Microseconds of each, run by turns, without waiting in between, after as many turns to warm up."""
    for _ in range(rounds):
        for contender in contenders:
            contender()
    events = Events(is_cuda)
    events.add()
    for _ in range(rounds):
        for contender in contenders:
            contender()
            events.add()
    times = events.microseconds()
    return [statistics.median(times[i :: len(contenders)]) for i in range(len(contenders))]


def prepared(name, prepare):
    """Runs a contender for the first time; None, with a message, where that fails."""
    try:
        return prepare()
    except Exception as error:  # A compiler that is missing, memory that does not suffice: the others are still measured.
        print(f"peers.py: {name} failed: {error}", file=sys.stderr)
        return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--classes", type=int, required=True)
    parser.add_argument("--rows", type=int, required=True)
    parser.add_argument("--type", choices=["float32", "bfloat16"], required=True)
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--device", choices=["cuda", "cpu"], default="cuda")
    arguments = parser.parse_args()
    is_cuda = arguments.device == "cuda"
    if is_cuda and not torch.cuda.is_available():
        print("peers.py: torch has no CUDA device", file=sys.stderr)
        return UNAVAILABLE

    shape = (arguments.rows, arguments.classes)
    logits = torch.randn(shape, device=arguments.device).to(getattr(torch, arguments.type)).requires_grad_()
    labels = torch.randint(arguments.classes, shape[:1], device=arguments.device)
    copy = torch.empty_like(logits, requires_grad=False)

    def compiled():
        loss = torch.compile(lambda z, y: squared_emd(z, y, torch.float32), dynamic=False)
        check(loss, logits, labels)
        return lambda: with_gradient(loss, logits, labels)

    def cross_entropy():
        loss = torch.nn.functional.cross_entropy
        with_gradient(loss, logits, labels)
        return lambda: with_gradient(loss, logits, labels)

    peers = {"torch.compile": prepared("torch.compile", compiled), "cross_entropy": prepared("cross_entropy", cross_entropy)}
    contenders = {"copy": lambda: copy.copy_(logits.detach())} | {name: peer for name, peer in peers.items() if peer}
    times = dict(zip(contenders, medians(list(contenders.values()), arguments.rounds, is_cuda)))
    cells = [f"{times[name]:.1f}" if name in times else "" for name in peers]
    rate = 2 * copy.numel() * copy.element_size() / times["copy"] / 1e3
    print("classes,type,rows,compile_us,cross_entropy_us,copy_gb_per_s,torch")
    print(",".join([str(arguments.classes), arguments.type, str(arguments.rows), *cells, f"{rate:.1f}", torch.__version__]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
