using DiamondClarity.Input;
using EmdGen;
using EmdGen.Samples.Input;
using EmdGen.Samples.Training;
using EmdGen.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace DiamondClarity.Tests;

/// <summary>Training on diamonds made up: the price tells the grade.</summary>
public class TrainerTests
{
    private const int Count = 400;

    [Fact]
    public void Every_loss_learns_what_can_be_learned()
    {
        foreach (NetworkLoss loss in Losses.Comparison(2).Losses.OfType<NetworkLoss>())
        {
            float[] probabilities = Run(loss, epochs: 120);
            int[] labels = [.. Split.Draw(Count, seed: 1).Test.Select(row => (int)Made().Grades[row])];
            double hits = labels.Where((label, i) => probabilities[(i * ClarityEmd.ClassCount) + label] > .5f).Count();
            Assert.True(hits / labels.Length > .8, $"{loss.Name} gives the true grade to {hits} of {labels.Length} diamonds");
        }
    }

    [Fact]
    public void Losses_start_from_the_same_weights_and_a_run_repeats_itself()
    {
        float[] first = Run(Losses.CrossEntropy, epochs: 2);
        Assert.Equal(first, Run(Losses.CrossEntropy, epochs: 2));
        var options = new EmdOptions { CrossEntropyWeight = 1, EmdWeight = 0 };
        var alike = new NetworkLoss("cross entropy by the other module", () => new LossModule(new SquaredEmdLoss<ClarityEmd>(options)));
        float[] second = Run(alike, epochs: 2);
        for (int i = 0; i < first.Length; i++)
            Assert.Equal(first[i], second[i], 1e-4f);
    }

    [Fact]
    public void Squared_EMD_trains_as_its_composition_of_torch_operations_does()
    {
        float[] composed = Run(new NetworkLoss("composed", () => new LossModule(new ComposedLoss())), epochs: 5);
        float[] fused = Run(Losses.SquaredEmd, epochs: 5);
        for (int i = 0; i < fused.Length; i++)
            Assert.Equal(composed[i], fused[i], 1e-4f);
    }

    private static float[] Run(NetworkLoss loss, int epochs)
    {
        set_num_threads(1);
        using DisposeScope scope = NewDisposeScope();
        Dataset data = Made().ToDataset();
        var tensors = SplitTensors.Of(data, Split.Draw(Count, seed: 1));
        var trainer = new Trainer(Losses.Comparison((int)data.RowShape[0]), tensors, loss, seed: 1);
        return trainer.Run(epochs, _ => { }).Forecasts[Stopping.LastEpoch].Test.Probabilities();
    }

    private static Diamonds Made()
    {
        var random = new Random(5);
        float[] prices = [.. Enumerable.Range(0, Count).Select(_ => random.NextSingle() * ClarityEmd.ClassCount)];
        float[] features = [.. prices.SelectMany(price => new[] { price, random.NextSingle() })];
        return new Diamonds(features, [.. prices.Select(price => (Clarity)(int)price)]);
    }
}
