using EmdGen.Samples.Training;
using static TorchSharp.torch;
using Parameter = TorchSharp.Modules.Parameter;

namespace EmdGen.Samples.Tests.Training;

/// <summary>The optimiser beside TorchSharp's own.</summary>
public class AdamTests
{
    private const double LearningRate = .05;

    [Fact]
    public void Steps_are_those_of_TorchSharp()
    {
        var own = new Parameter(tensor(new[] { 1f, -2, 3 }));
        var other = new Parameter(tensor(new[] { 1f, -2, 3 }));
        using var adam = new Adam([own], LearningRate);
        using optim.Optimizer torchs = optim.Adam([other], LearningRate);
        for (int step = 0; step < 20; step++)
        {
            own.grad?.zero_();
            other.grad?.zero_();
            Loss(own).backward();
            Loss(other).backward();
            adam.Step();
            torchs.step();
        }

        Assert.NotEqual([1f, -2, 3], own.data<float>().ToArray());
        Assert.Equal(other.data<float>().ToArray(), own.data<float>().ToArray());
    }

    // Its gradients differ in size from one step to the next.
    private static Tensor Loss(Parameter parameter) => parameter.pow(4).sum();
}
