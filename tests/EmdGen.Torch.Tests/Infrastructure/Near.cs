using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Infrastructure;

/// <summary>Comparison of tensors, with the largest difference in the message.</summary>
internal static class Near
{
    internal static void Equal(Tensor expected, Tensor actual, double relative, double absolute, string what = "")
    {
        Assert.Equal(expected.shape, actual.shape);
        using IDisposable quiet = no_grad();
        Tensor e = expected.to(float64), a = actual.to(float64);
        Tensor excess = (e - a).abs() - (relative * e.abs()) - absolute;
        double worst = excess.numel() == 0 ? double.NegativeInfinity : excess.max().item<double>();
        Assert.True(worst <= 0, $"{what}: off by {worst:g3} more than allowed\nexpected {Text(e)}\nactual {Text(a)}");
    }

    private static string Text(Tensor values) => string.Join(" ", values.contiguous().data<double>().ToArray().Take(40));
}
