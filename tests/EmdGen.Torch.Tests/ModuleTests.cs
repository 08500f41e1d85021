using EmdGen.Torch.Tests.Infrastructure;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests;

/// <summary>The module among torch's modules.</summary>
public class ModuleTests
{
    [Theory]
    [InlineData(EmdReduction.None, nn.Reduction.None)]
    [InlineData(EmdReduction.Sum, nn.Reduction.Sum)]
    [InlineData(EmdReduction.Mean, nn.Reduction.Mean)]
    public void Options_and_reduction_are_kept(EmdReduction reduction, nn.Reduction expected)
    {
        var options = new EmdOptions { Reduction = reduction };
        using var loss = new SquaredEmdLoss<GradeEmd>(options);
        Assert.Same(options, loss.Options);
        Assert.Equal(expected, loss.reduction);
    }

    [Fact]
    public void Default_is_the_mean()
    {
        using var loss = new SquaredEmdLoss<GradeEmd>();
        Assert.Same(EmdOptions.Default, loss.Options);
        Assert.Equal(nn.Reduction.Mean, loss.reduction);
        Assert.Equal(0, loss.forward(tensor((float[])[100, 0, 0, 0, 0], 1, 5), tensor((long[])[0])).item<float>());
        Assert.Equal(4, loss.forward(tensor((float[])[100, 0, 0, 0, 0], 1, 5), tensor((long[])[4])).item<float>());
    }

    [Fact]
    public void It_holds_no_state_and_can_be_moved()
    {
        using var loss = new SquaredEmdLoss<GradeEmd>();
        Assert.Empty(loss.parameters());
        Assert.Empty(loss.buffers());
        Assert.Empty(loss.state_dict());
        loss.to(float64);
        loss.to(CPU);
        loss.eval();
        Assert.Equal(float32, loss.forward(zeros(2, 5), zeros(2, dtype: int64)).dtype);
    }

    [Fact]
    public void It_takes_the_place_of_cross_entropy_loss()
    {
        manual_seed(1);
        Tensor x = randn(256, 4), labels = x.sum(1).clamp(-2, 2).round().to(int64) + 2;
        Loss<Tensor, Tensor, Tensor>[] losses = [nn.CrossEntropyLoss(), new SquaredEmdLoss<GradeEmd>()];
        foreach (Loss<Tensor, Tensor, Tensor> loss in losses)
        {
            using Sequential model = nn.Sequential(nn.Linear(4, 32), nn.Tanh(), nn.Linear(32, GradeEmd.ClassCount));
            using optim.Optimizer optimizer = optim.Adam(model.parameters(), 0.02);
            for (int i = 0; i < 150; i++)
            {
                using DisposeScope scope = NewDisposeScope();
                optimizer.zero_grad();
                loss.call(model.forward(x), labels).backward();
                optimizer.step();
            }

            Tensor distance = (model.forward(x).argmax(1) - labels).abs().to(float32).mean();
            Assert.InRange(distance.item<float>(), 0, 0.1);
        }
    }
}
