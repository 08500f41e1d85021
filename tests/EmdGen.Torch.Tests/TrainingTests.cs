using EmdGen.Torch.Tests.Infrastructure;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests;

/// <summary>Training with the module leads where training with the composed loss leads.</summary>
public class TrainingTests
{
    private const int Steps = 25;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sgd_reaches_the_same_parameters(bool isSoft)
        => SameParameters(isSoft, parameters => optim.SGD(parameters, 0.1, momentum: 0.9));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Adam_reaches_the_same_parameters(bool isSoft)
        => SameParameters(isSoft, parameters => optim.Adam(parameters, 0.01));

    private static void SameParameters(bool isSoft, Func<IEnumerable<Parameter>, optim.Optimizer> optimizer)
    {
        var loss = new SquaredEmdLoss<DepthEmd>(new EmdOptions { CrossEntropyWeight = 0.5 });
        List<Tensor> start = Train(isSoft, optimizer, loss.forward, 0);
        List<Tensor> expected = Train(isSoft, optimizer, (z, t) => TorchLoss.Of(Structure.Depth.Terms, z, t, loss.Options), Steps);
        List<Tensor> actual = Train(isSoft, optimizer, loss.forward, Steps);
        for (int i = 0; i < expected.Count; i++)
        {
            Near.Equal(expected[i], actual[i], 0, 1e-5);
            Assert.True((start[i] - actual[i]).abs().max().item<float>() > 0.01, "nothing was learned");
        }
    }

    private static List<Tensor> Train(
        bool isSoft, Func<IEnumerable<Parameter>, optim.Optimizer> optimizer, Func<Tensor, Tensor, Tensor> loss, int steps)
    {
        manual_seed(1);
        using Sequential model = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, DepthEmd.ClassCount));
        using optim.Optimizer descent = optimizer(model.parameters());
        var draw = new Draw(2);
        for (int i = 0; i < steps; i++)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor x = draw.Logits(float32, 32, 6), targets = draw.Targets(isSoft, float32, 32, DepthEmd.ClassCount);
            descent.zero_grad();
            loss(model.forward(x), targets).backward();
            descent.step();
        }

        return [.. model.parameters().Select(parameter => parameter.detach().clone())];
    }
}
