using EmdGen.Torch.Tests.Endurance;
using EmdGen.Torch.Tests.Infrastructure;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Learning;

/// <summary>What was learned outlives the module, the process and every move.</summary>
public class StateTests
{
    private readonly Epoch first = new(1);
    private readonly Epoch second = new(2);

    [Fact]
    public void State_is_the_distances_the_count_of_epochs_and_lambda()
    {
        Dictionary<string, Tensor> state = Epoch.LossAfter(first).state_dict();
        Assert.Equal(["emd_weight", "epoch_count", "ground_distance"], state.Keys.Order());
        Near.Equal(from_array(first.Estimate().Distances()), state["ground_distance"], 0, 0);
        Assert.Equal(1, state["epoch_count"].item<long>());
        Assert.Equal(0, state["emd_weight"].item<double>());
    }

    [Fact]
    public void Saved_and_loaded_it_goes_on_where_it_was()
    {
        var saved = new SquaredEmdLoss<DigitEmd>(warmUpEpochs: 2);
        first.Teach(saved);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        saved.save(writer);
        stream.Position = 0;
        var loaded = new SquaredEmdLoss<DigitEmd>(warmUpEpochs: 2);
        loaded.forward(first.Logits, first.Labels);
        loaded.load(stream);
        Assert.Equal(1, loaded.EpochCount);
        Same(saved, loaded);
        second.Teach(saved);
        second.Teach(loaded);
        Near.Equal(second.ExpectedLoss(first.Logits, first.Labels), loaded.forward(first.Logits, first.Labels), 1e-6, 0);
        Same(saved, loaded);
    }

    [Fact]
    public async Task New_process_has_the_same_distances_and_the_same_next_loss()
    {
        string path = Path.GetTempFileName();
        try
        {
            SquaredEmdLoss<DigitEmd> loss = Epoch.LossAfter(first, second);
            loss.save(path);
            Assert.Equal(ResumeRun.Describe(loss), await Program.Run(nameof(ResumeRun), path));
            Assert.NotEqual(ResumeRun.Describe(Epoch.LossAfter(second, first)), ResumeRun.Describe(loss));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Dictionary_loaded_into_a_module_around_it_is_used_next()
    {
        SquaredEmdLoss<DigitEmd> saved = Epoch.LossAfter(first), loaded = Epoch.LossAfter(second);
        using var outer = new Outer(loaded);
        Assert.Equal(["loss.emd_weight", "loss.epoch_count", "loss.ground_distance"], outer.state_dict().Keys.Order());
        outer.load_state_dict(new Outer(saved).state_dict());
        Same(saved, loaded);
        loaded.load_state_dict(Epoch.LossAfter(second).state_dict());
        Same(Epoch.LossAfter(second), loaded);
    }

    [Fact]
    public void Buffer_written_in_place_is_used_next()
    {
        SquaredEmdLoss<DigitEmd> loss = Epoch.LossAfter(first);
        loss.get_buffer("ground_distance")!.copy_(from_array(second.Estimate().Distances()));
        Near.Equal(second.ExpectedLoss(first.Logits, first.Labels), loss.forward(first.Logits, first.Labels), 1e-6, 0);
        Assert.Equal(second.Estimate().Distances()[1, 3], loss.Distance[1, 3]);
    }

    [Fact]
    public void Moves_and_conversions_change_no_bit()
    {
        SquaredEmdLoss<DigitEmd> loss = Epoch.LossAfter(first);
        loss.to(float16);
        loss.to(CPU).to(bfloat16, true);
        using var outer = new Outer(loss);
        outer.to(float32);
        Near.Equal(from_array(first.Estimate().Distances()), outer.state_dict()["loss.ground_distance"], 0, 0);
        Same(Epoch.LossAfter(first), loss);
    }

    [Fact]
    public void Module_made_in_a_scope_outlives_it()
    {
        SquaredEmdLoss<DigitEmd> loss;
        using (NewDisposeScope())
            loss = Epoch.LossAfter(first);
        Same(Epoch.LossAfter(first), loss);
        Tensor buffer = loss.get_buffer("ground_distance")!;
        loss.Dispose();
        Assert.True(buffer.IsInvalid);
    }

    [Theory]
    [InlineData]
    [InlineData(5)]
    [InlineData(1, 5)]
    [InlineData(4, 4)]
    public void Table_of_another_shape_is_refused(params int[] shape)
    {
        SquaredEmdLoss<DigitEmd> loss = Epoch.LossAfter(first);
        Dictionary<string, Tensor> state = Epoch.LossAfter(second).state_dict();
        state["ground_distance"] = zeros([.. shape.Select(size => (long)size)], dtype: float64);
        var error = Assert.Throws<ArgumentException>("source", () => loss.load_state_dict(state));
        Assert.Contains("[5, 5]", error.Message, StringComparison.Ordinal);
        Same(Epoch.LossAfter(first), loss);
    }

    [Fact]
    public void State_with_a_tensor_that_is_none_is_refused()
    {
        SquaredEmdLoss<DigitEmd> loss = Epoch.LossAfter(first);
        Tensor disposed = zeros(1, dtype: float64);
        disposed.Dispose();
        foreach ((Tensor? given, string message) in ((Tensor?, string)[])[
            (null, "emd_weight is null"),
            (disposed, "emd_weight is disposed"),
            (zeros(1, dtype: complex128), "emd_weight has type ComplexFloat64"),
            (zeros(1, dtype: float64).to_sparse(), "emd_weight is sparse")])
        {
            Dictionary<string, Tensor> state = Epoch.LossAfter(second).state_dict();
            state["emd_weight"] = given!;
            var error = Assert.Throws<ArgumentException>("source", () => loss.load_state_dict(state));
            Assert.Contains(message, error.Message, StringComparison.Ordinal);
            Same(Epoch.LossAfter(first), loss);
            loss.load_state_dict(state, skip: ["emd_weight"]);
            loss.load_state_dict(Epoch.LossAfter(first).state_dict());
        }
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e39)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1.0)]
    public void Lambda_that_is_none_is_refused_until_it_is_replaced(double lambda)
    {
        var loss = new SquaredEmdLoss<DigitEmd>(warmUpEpochs: 0, lambdaRule: LambdaRule.BalanceOfGradientNorms);
        Dictionary<string, Tensor> state = loss.state_dict().ToDictionary(entry => entry.Key, entry => entry.Value.clone());
        state["emd_weight"] = tensor((double[])[lambda]);
        loss.load_state_dict(state);
        var error = Assert.Throws<InvalidOperationException>(() => loss.forward(first.Logits, first.Labels));
        Assert.Contains("emd_weight", error.Message, StringComparison.Ordinal);
        state["emd_weight"] = tensor((double[])[0.5]);
        loss.load_state_dict(state);
        Assert.Equal(0.5, loss.EmdWeight);
    }

    [Fact]
    public void Count_of_epochs_does_not_overflow()
    {
        SquaredEmdLoss<DigitEmd> loss = Epoch.LossAfter(first);
        loss.get_buffer("epoch_count")!.fill_(long.MaxValue - 1);
        second.Teach(loss);
        Assert.Equal(long.MaxValue, loss.EpochCount);
        loss.forward(first.Logits, first.Labels);
        first.Observe(loss);
        byte[] observed = loss.ObservationsToBytes();
        var error = Assert.Throws<InvalidOperationException>(loss.UpdateGroundDistance);
        Assert.Contains("epoch_count is 9223372036854775807", error.Message, StringComparison.Ordinal);
        Assert.Equal(observed, loss.ObservationsToBytes());
        loss.get_buffer("epoch_count")!.fill_(7);
        loss.UpdateGroundDistance();
        Assert.Equal(8, loss.EpochCount);
    }

    [Theory]
    [InlineData(double.NaN, "distances[1, 2] is NaN")]
    [InlineData(-1.0, "distances[1, 2] is -1")]
    public void Contents_that_are_no_distances_are_refused_until_they_are_replaced(double entry, string message)
    {
        SquaredEmdLoss<DigitEmd> loss = Epoch.LossAfter(first);
        loss.get_buffer("ground_distance")![1, 2] = entry;
        var error = Assert.Throws<InvalidOperationException>(() => loss.forward(first.Logits, first.Labels));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        first.Observe(loss);
        Assert.Throws<InvalidOperationException>(loss.UpdateGroundDistance);
        loss.load_state_dict(Epoch.LossAfter(second).state_dict());
        Same(Epoch.LossAfter(second), loss);
        loss.get_buffer("epoch_count")!.fill_(-1);
        Assert.Throws<InvalidOperationException>(() => loss.EpochCount);
        loss.get_buffer("epoch_count")!.fill_(0);
        loss.get_buffer("emd_weight")!.fill_(double.NaN);
        Assert.Throws<InvalidOperationException>(() => loss.EmdWeight);
    }

    private void Same(SquaredEmdLoss<DigitEmd> expected, SquaredEmdLoss<DigitEmd> actual)
    {
        Assert.Equal(expected.EpochCount, actual.EpochCount);
        Near.Equal(expected.get_buffer("ground_distance")!, actual.get_buffer("ground_distance")!, 0, 0);
        Near.Equal(expected.forward(first.Logits, first.Labels), actual.forward(first.Logits, first.Labels), 0, 0);
    }

    /// <summary>A network that keeps its loss.</summary>
    private sealed class Outer : nn.Module
    {
        private readonly SquaredEmdLoss<DigitEmd> loss;

        internal Outer(SquaredEmdLoss<DigitEmd> loss)
            : base(nameof(Outer))
        {
            this.loss = loss;
            RegisterComponents();
        }
    }
}
