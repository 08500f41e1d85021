using EmdGen.Torch.Tests.Infrastructure;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Learning;

/// <summary>From features to the distances of the next epoch.</summary>
public class LearningTests
{
    private readonly Epoch first = new(1);
    private readonly Epoch second = new(2);

    [Fact]
    public void Warm_up_is_cross_entropy_alone_and_ends_with_its_epochs()
    {
        var loss = new SquaredEmdLoss<DigitEmd>(warmUpEpochs: 2);
        Tensor entropy = nn.functional.cross_entropy(first.Logits, first.Labels);
        Near.Equal(entropy, loss.forward(first.Logits, first.Labels), 1e-6, 0);
        first.Teach(loss);
        Near.Equal(entropy, loss.forward(first.Logits, first.Labels), 1e-6, 0);
        second.Teach(loss);
        Assert.Equal(2, loss.EpochCount);
        Near.Equal(second.ExpectedLoss(first.Logits, first.Labels), loss.forward(first.Logits, first.Labels), 1e-6, 0);
    }

    [Fact]
    public void Warm_up_keeps_the_other_options()
    {
        var options = new EmdOptions { CrossEntropyWeight = 0.5, EmdWeight = 3, LabelSmoothing = 0.1, Reduction = EmdReduction.Sum };
        var loss = new SquaredEmdLoss<DigitEmd>(1, options);
        Tensor entropy = nn.functional.cross_entropy(first.Logits, first.Labels, reduction: nn.Reduction.Sum, label_smoothing: 0.1);
        Near.Equal(0.5 * entropy, loss.forward(first.Logits, first.Labels), 1e-6, 0);
    }

    [Fact]
    public void Warm_up_is_four_epochs_unless_another_number_is_given()
    {
        Assert.Equal(4, new SquaredEmdLoss<DigitEmd>().WarmUpEpochs);
        Assert.Equal(4, new SquaredEmdLoss<DigitEmd>(new EmdOptions { Reduction = EmdReduction.Sum }).WarmUpEpochs);
        Assert.Equal(0, new SquaredEmdLoss<DigitEmd>(0).WarmUpEpochs);
        Assert.Equal(0, new SquaredEmdLoss<GradeEmd>().WarmUpEpochs);
    }

    [Fact]
    public void Without_a_warm_up_all_classes_are_1_apart_at_first()
    {
        var loss = new SquaredEmdLoss<DigitEmd>(0);
        var costs = new TorchCosts(0.5 - eye(5, dtype: float64), exponent: 2);
        Near.Equal(TorchLoss.Of(costs, first.Logits, first.Labels), loss.forward(first.Logits, first.Labels), 1e-6, 0);
    }

    [Theory]
    [InlineData(DistanceScale.Rank)]
    [InlineData(DistanceScale.Euclidean)]
    public void Distances_are_the_learners_and_each_epoch_forgets_the_last(DistanceScale scale)
    {
        var loss = new SquaredEmdLoss<DigitEmd>(0, scale: scale);
        Assert.Equal(scale, loss.Scale);
        Assert.Equal(first.Estimate(scale).Distances(), first.Teach(loss).Distances());
        Assert.Equal(second.Estimate(scale).Distances(), second.Teach(loss).Distances());
        Near.Equal(from_array(second.Estimate(scale).Distances()), loss.get_buffer("ground_distance")!, 0, 0);
    }

    [Fact]
    public void Class_not_seen_keeps_its_distances_and_is_named()
    {
        SquaredEmdLoss<DigitEmd> loss = Epoch.LossAfter(first);
        Tensor features = rand(4, 7), labels = tensor((long[])[0, 1, 2, 4]);
        GroundDistance before = loss.Distance;
        loss.Observe(features, labels);
        Assert.Equal([3], loss.UpdateGroundDistance().UnseenClasses);
        Assert.Equal(before[3, 1], loss.Distance[3, 1]);
        Assert.Equal(before[2, 3], loss.Distance[2, 3]);
    }

    [Fact]
    public void Output_of_a_model_is_observed_where_it_trains()
    {
        SquaredEmdLoss<DigitEmd> loss = new(0), separate = new(0);
        (Tensor features, Tensor logits, Tensor labels) = first.Batches[0];
        Near.Equal(separate.forward(logits, labels), loss.forward((features, logits), labels), 0, 0);
        separate.Observe(features, labels);
        Assert.Equal(separate.ObservationsToBytes(), loss.ObservationsToBytes());
        using (no_grad())
            loss.forward((features, logits), labels);
        loss.eval();
        loss.forward((features, logits), labels);
        Assert.Equal(separate.ObservationsToBytes(), loss.ObservationsToBytes());
    }

    [Fact]
    public void Parts_of_an_epoch_merge_to_the_whole()
    {
        SquaredEmdLoss<DigitEmd> whole = new(0), left = new(0), right = new(0);
        first.Observe(whole);
        first.Observe(left);
        second.Observe(whole);
        second.Observe(right);
        left.MergeObservations(right.ObservationsToBytes());
        left.MergeObservations(new SquaredEmdLoss<DigitEmd>().ObservationsToBytes());
        Assert.Equal(whole.ObservationsToBytes(), left.ObservationsToBytes());
        Assert.Equal(whole.UpdateGroundDistance().Distances(), left.UpdateGroundDistance().Distances());
    }

    [Fact]
    public void Second_derivative_keeps_the_distances_of_its_forward()
    {
        SquaredEmdLoss<DigitEmd> loss = Epoch.LossAfter(first);
        Tensor Product(Func<Tensor, Tensor> value, Action between)
        {
            Tensor x = first.Logits.to(float64).requires_grad_(), result = value(x);
            between();
            return autograd.grad([autograd.grad([result], [x], retain_graph: true, create_graph: true)[0].square().sum()], [x])[0];
        }

        Tensor expected = Product(x => first.ExpectedLoss(x, first.Labels), () => { });
        Near.Equal(expected, Product(x => loss.forward(x, first.Labels), () => second.Teach(loss)), 1e-9, 1e-12);
    }
}
