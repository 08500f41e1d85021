using EmdGen.Torch.Calls;
using EmdGen.Torch.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Infrastructure;

/// <summary>Tensors for one call of a loss, and the options to call it with.</summary>
public sealed record Problem(string Name, Structure Structure, Tensor Input, Tensor Targets, EmdOptions Options)
{
    /// <summary>Every option case that a structure allows, with labels and with soft targets, as [N,C] and as [N,C,d1,d2].</summary>
    public static IEnumerable<Problem> Of(Structure structure, ScalarType type)
    {
        var draw = new Draw(3);
        foreach (long[] shape in (long[][])[[7, structure.ClassCount], [2, structure.ClassCount, 2, 3]])
        {
            foreach (bool isSoft in (bool[])[false, true])
            {
                if (isSoft && !structure.Terms.TakesSoftTargets)
                    continue;
                foreach ((string name, EmdOptions options) in OptionCases.For(shape, draw))
                {
                    if (options.Normalization == EmdNormalization.RootMean && !structure.Terms.IsNeverNegative)
                        continue;
                    Tensor input = options.Input == EmdInput.Logits ? draw.Logits(type, shape) : Smooth(draw.Distributions(type, shape));
                    string title = $"{structure}, {(isSoft ? "soft" : "hard")}, {shape.Length} axes: {name}";
                    yield return new Problem(title, structure, input, draw.Targets(isSoft, type, shape), options);
                }
            }
        }
    }

    /// <summary>The value at the given input; of <see cref="EmdReduction.None"/> a weighted sum of rows: their order counts.</summary>
    public Tensor Value(Tensor input) => Reduce(Structure.Loss(input, Targets, Options));

    /// <summary>
    /// The value with the input moved to where it sums to 1: beside that plane probabilities have no one value, as a flow taken from one
    /// side of an edge is then not the flow taken from the other.
    /// </summary>
    public Tensor NormalizedValue(Tensor input)
        => Value(Options.Input == EmdInput.Logits ? input : input - input.mean([1], keepdim: true) + (1.0 / Structure.ClassCount));

    /// <summary>The same by torch's operations.</summary>
    public Tensor TorchValue(Tensor input) => Reduce(TorchLoss.Of(Structure.Terms, input, Targets, Options));

    /// <summary>The value composed by the module itself, as on other devices.</summary>
    public Tensor ComposedValue(Tensor input)
    {
        TensorShape shape = TensorShape.Of(input, Targets, Structure.ClassCount, Options);
        return Reduce(TensorLoss.Composed(Structure.Distance, input, Targets, shape, Options));
    }

    /// <summary>The gradient of a value.</summary>
    public Tensor Gradient(Func<Tensor, Tensor> value)
    {
        Tensor x = Input.detach().clone().requires_grad_();
        return autograd.grad([value(x)], [x])[0];
    }

    /// <summary>Away from 0, where finite differences of a logarithm say little.</summary>
    private static Tensor Smooth(Tensor distributions) => (0.5 * distributions) + (0.5 / distributions.shape[1]);

    internal static Tensor Reduce(Tensor loss)
        => loss.dim() == 0 ? loss : (loss * linspace(0.5, 2, loss.numel(), dtype: loss.dtype).reshape(loss.shape)).sum();
}
