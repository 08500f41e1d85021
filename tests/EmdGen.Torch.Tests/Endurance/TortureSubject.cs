using EmdGen.Torch.Tests.Infrastructure;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Endurance;

/// <summary>A loss, the logits to call it with, and the derivatives that it has there every time, to the bit.</summary>
internal sealed class TortureSubject
{
    /// <summary>The smallest float16 above 0: below the normal range twice a rounded number is not the rounded twice of it.</summary>
    private const double SmallestHalf = 6e-8;

    private readonly Tensor logits;
    private readonly Func<Tensor, Tensor> evaluate;
    private readonly Tensor first;
    private readonly Tensor second;

    private TortureSubject(Tensor logits, Func<Tensor, Tensor> evaluate)
    {
        this.logits = logits;
        this.evaluate = evaluate;
        using (Tensor leaf = Leaf())
            first = Gradient(leaf);
        second = SecondGradient();
    }

    /// <summary>Every structure, type of logits and kind of targets, and the options that composed losses differ by.</summary>
    internal static TortureSubject[] All(ulong seed)
    {
        var draw = new Draw(seed);
        long[] shape = [12, GradeEmd.ClassCount];
        Tensor labels = draw.Labels(shape), places = draw.Labels([2, 3, 2, 2]), soft = draw.Distributions(float32, shape);
        var rows = new EmdOptions { Reduction = EmdReduction.None };
        var all = new EmdOptions { CrossEntropyWeight = 0.5, LabelSmoothing = 0.1, ClassWeights = draw.Weights(5), RowWeights = draw.Weights(12) };
        var roots = new EmdOptions { Normalization = EmdNormalization.RootMean, IgnoreIndex = 2 };
        var given = new EmdOptions { Input = EmdInput.Probabilities, CrossEntropyWeight = 0.25 };
        return
        [
            new(draw.Logits(float32, shape), z => EmdFunctional.squared_emd<GradeEmd>(z, labels)),
            new(draw.Logits(float32, shape), z => EmdFunctional.squared_emd<GradeEmd>(z, labels, all)),
            new(draw.Logits(float32, shape), z => Sum(EmdFunctional.squared_emd<GradeEmd>(z, soft, rows))),
            new(draw.Logits(float64, shape), z => EmdFunctional.squared_emd<VehicleEmd>(z, labels, roots)),
            new(draw.Logits(float16, shape), z => EmdFunctional.squared_emd<VehicleEmd>(z, soft)),
            new(draw.Logits(bfloat16, 2, 3, 2, 2), z => Sum(EmdFunctional.squared_emd<PlaceEmd>(z, places, rows))),
            new(draw.Logits(float32, shape), z => EmdFunctional.squared_emd<DigitEmd>(z, labels, Tables.DigitDistance)),
            new(draw.Distributions(float32, shape), z => EmdFunctional.squared_emd<VehicleEmd>(z, soft, given)),
            new(draw.Logits(float16, shape), z => EmdFunctional.squared_emd<GradeEmd>(z, labels, all)),
        ];
    }

    /// <summary>A leaf of the graph, with the logits' memory.</summary>
    internal Tensor Leaf() => logits.detach().requires_grad_();

    internal Tensor Loss(Tensor leaf) => evaluate(leaf);

    /// <summary>Whether a leaf got the gradient.</summary>
    internal bool HasGradient(Tensor leaf)
    {
        using Tensor? gradient = leaf.grad;
        return gradient is not null && AreSame(gradient, first);
    }

    /// <summary>Whether a leaf got twice the gradient.</summary>
    internal bool HasTwiceTheGradient(Tensor leaf)
    {
        using Tensor? gradient = leaf.grad;
        if (gradient is null)
            return false;
        using Tensor half = gradient - first, difference = half - first, size = difference.abs(), most = size.max(), wide = most.to(float64);
        return wide.item<double>() <= SmallestHalf;
    }

    /// <summary>Whether a leaf's gradient is NaN throughout.</summary>
    internal static bool HasNaN(Tensor leaf)
    {
        using Tensor? gradient = leaf.grad;
        if (gradient is null)
            return false;
        using Tensor areNaN = gradient.isnan(), all = areNaN.all();
        return all.item<bool>();
    }

    /// <summary>Whether two tensors are, to the bit.</summary>
    internal static bool AreSame(Tensor actual, Tensor expected)
    {
        using Tensor differ = actual.ne(expected), any = differ.any();
        return !any.item<bool>();
    }

    /// <summary>Whether the gradient of half its gradient's square is what it was.</summary>
    internal bool HasSecondGradient()
    {
        using Tensor gradient = SecondGradient();
        return AreSame(gradient, second);
    }

    private Tensor SecondGradient()
    {
        using Tensor leaf = Leaf(), value = Loss(leaf);
        using Tensor gradient = autograd.grad([value], [leaf], retain_graph: true, create_graph: true)[0];
        using Tensor squares = gradient * gradient, sum = squares.sum();
        sum.backward();
        Tensor result = leaf.grad!;
        GC.KeepAlive(sum);
        return result;
    }

    private Tensor Gradient(Tensor leaf)
    {
        using Tensor value = Loss(leaf);
        value.backward();
        return leaf.grad!;
    }

    private static Tensor Sum(Tensor losses)
    {
        Tensor sum = losses.sum();
        losses.Dispose();
        return sum;
    }
}
