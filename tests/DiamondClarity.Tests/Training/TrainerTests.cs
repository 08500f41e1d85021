using DiamondClarity.Input;
using DiamondClarity.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace DiamondClarity.Tests.Training;

/// <summary>Training on diamonds made up: the price tells the grade.</summary>
public class TrainerTests
{
    private const int Count = 400;

    [Fact]
    public void Every_loss_learns_what_can_be_learned()
    {
        foreach (TrainingLoss loss in TrainingLoss.All)
        {
            Forecast last = Run(loss, epochs: 120)[Stopping.LastEpoch];
            int[] labels = [.. Split.Draw(Count, seed: 1).Test.Select(row => (int)Made().Grades[row])];
            double hits = labels.Where((label, i) => last.Probabilities[(i * ClarityEmd.ClassCount) + label] > .5f).Count();
            Assert.True(hits / labels.Length > .8, $"{loss.Name} gives the true grade to {hits} of {labels.Length} diamonds");
        }
    }

    [Fact]
    public void Losses_start_from_the_same_weights_and_a_run_repeats_itself()
    {
        float[] first = Run(TrainingLoss.CrossEntropy, epochs: 2)[Stopping.LastEpoch].Probabilities;
        Assert.Equal(first, Run(TrainingLoss.CrossEntropy, epochs: 2)[Stopping.LastEpoch].Probabilities);
        var alike = new TrainingLoss("cross entropy by the other module", () => new EmdGen.Torch.SquaredEmdLoss<ClarityEmd>(
            new EmdGen.EmdOptions { CrossEntropyWeight = 1, EmdWeight = 0 }));
        float[] second = Run(alike, epochs: 2)[Stopping.LastEpoch].Probabilities;
        for (int i = 0; i < first.Length; i++)
            Assert.Equal(first[i], second[i], 1e-4f);
    }

    [Fact]
    public void Squared_EMD_trains_as_its_composition_of_torch_operations_does()
    {
        float[] composed = Run(new TrainingLoss("composed", () => new ComposedLoss()), epochs: 5)[Stopping.LastEpoch].Probabilities;
        float[] fused = Run(TrainingLoss.All[1], epochs: 5)[Stopping.LastEpoch].Probabilities;
        for (int i = 0; i < fused.Length; i++)
            Assert.Equal(composed[i], fused[i], 1e-4f);
    }

    [Fact]
    public void The_best_epoch_is_none_later_than_the_last()
    {
        IReadOnlyDictionary<Stopping, Forecast> forecasts = Run(TrainingLoss.CrossEntropy, epochs: 3);
        Assert.Equal(3, forecasts[Stopping.LastEpoch].Epoch);
        Assert.InRange(forecasts[Stopping.BestEpoch].Epoch, 1, 3);
    }

    private static IReadOnlyDictionary<Stopping, Forecast> Run(TrainingLoss loss, int epochs)
    {
        set_num_threads(1);
        using DisposeScope scope = NewDisposeScope();
        return new Trainer(SplitTensors.Of(Made(), Split.Draw(Count, seed: 1)), loss, seed: 1).Run(epochs, _ => { });
    }

    private static Diamonds Made()
    {
        var random = new Random(5);
        float[] prices = [.. Enumerable.Range(0, Count).Select(_ => random.NextSingle() * ClarityEmd.ClassCount)];
        float[] features = [.. prices.SelectMany(price => new[] { price, random.NextSingle() })];
        return new Diamonds(features, [.. prices.Select(price => (Clarity)(int)price)]);
    }
}
