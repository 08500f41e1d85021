using Consumer;
using EmdGen.Torch;
using static TorchSharp.torch;

float mean = QualityEmd.Loss([2f, 0, 0, 2, 0, 0], [Quality.Fair, Quality.Good]);
Console.WriteLine(FormattableString.Invariant($"mean {mean:F3}"));
using var loss = new SquaredEmdLoss<QualityEmd>();
using Tensor logits = tensor(new float[,] { { 2, 0, 0 }, { 2, 0, 0 } }), labels = tensor(new long[] { 1, 2 }), value = loss.forward(logits, labels);
Console.WriteLine(FormattableString.Invariant($"mean {value.item<float>():F3} by torch"));
