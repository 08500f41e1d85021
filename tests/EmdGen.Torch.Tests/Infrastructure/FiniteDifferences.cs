using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Infrastructure;

/// <summary>Central differences in float64 over two widths, combined to an error of their fourth power (Richardson).</summary>
internal static class FiniteDifferences
{
    private const double Width = 4e-5;

    /// <summary>The gradient of a scalar function, one coordinate at a time.</summary>
    internal static Tensor Gradient(Func<Tensor, Tensor> function, Tensor at)
    {
        using IDisposable quiet = no_grad();
        Tensor gradient = zeros_like(at), direction = zeros_like(at);
        using Tensor slopes = gradient.view(-1), coordinates = direction.view(-1);
        for (long i = 0; i < at.numel(); i++)
        {
            coordinates[i] = 1;
            slopes[i] = Along(function, at, direction);
            coordinates[i] = 0;
        }

        return gradient;
    }

    /// <summary>How a function of tensors changes along a direction.</summary>
    internal static Tensor Along(Func<Tensor, Tensor> function, Tensor at, Tensor direction)
        => ((4 * Central(function, at, direction, Width / 2)) - Central(function, at, direction, Width)) / 3;

    private static Tensor Central(Func<Tensor, Tensor> function, Tensor at, Tensor direction, double width)
    {
        Tensor step = width * direction;
        return (function(at + step) - function(at - step)) / (2 * width);
    }
}
