using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace EmdGen.Samples.Training;

/// <summary>Adam (Kingma and Ba 2015, arXiv:1412.6980) over the parameters of one network.</summary>
/// <remarks>
/// TorchSharp's own hands numbers to native code in objects that the garbage collector may finalise meanwhile: on a busy machine a training
/// then ends in an exception, or goes on with a wrong number. Here they live until the step has ended.
/// </remarks>
public sealed class Adam : IDisposable
{
    private const double MeanDecay = .9;
    private const double SquareDecay = .999;
    private const double SmallestRoot = 1e-8;

    private readonly double learningRate;
    private readonly (Parameter Parameter, Tensor Mean, Tensor Square)[] moments;
    private int steps;

    /// <summary>Starts with moments of 0.</summary>
    public Adam(IEnumerable<Parameter> parameters, double learningRate)
    {
        this.learningRate = learningRate;
        moments = [.. parameters.Select(parameter => (parameter, zeros_like(parameter), zeros_like(parameter)))];
    }

    /// <summary>Moves every parameter along the moments of its gradient.</summary>
    public void Step()
    {
        steps++;
        using IDisposable frozen = no_grad();
        using DisposeScope scope = NewDisposeScope();
        using Scalar meanDecay = MeanDecay.ToScalar(), meanShare = (1 - MeanDecay).ToScalar();
        using Scalar squareDecay = SquareDecay.ToScalar(), squareShare = (1 - SquareDecay).ToScalar();
        using Scalar correction = Math.Sqrt(1 - Math.Pow(SquareDecay, steps)).ToScalar(), smallest = SmallestRoot.ToScalar();
        using Scalar rate = (-learningRate / (1 - Math.Pow(MeanDecay, steps))).ToScalar();
        foreach ((Parameter parameter, Tensor mean, Tensor square) in moments)
        {
            Tensor gradient = parameter.grad!;
            mean.mul_(meanDecay).add_(gradient, meanShare);
            square.mul_(squareDecay).addcmul_(gradient, gradient, squareShare);
            Tensor root = square.sqrt().div_(correction).add_(smallest);
            parameter.addcdiv_(mean, root, rate);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach ((_, Tensor mean, Tensor square) in moments)
        {
            mean.Dispose();
            square.Dispose();
        }
    }
}
