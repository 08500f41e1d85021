using System.Diagnostics;
using EmdGen.Samples.Evaluation;
using TorchSharp;
using static TorchSharp.torch;

namespace EmdGen.Samples.Training;

/// <summary>Trains one network with one loss on one split.</summary>
public sealed class Trainer(Comparison comparison, SplitTensors data, NetworkLoss trainingLoss, int seed)
{
    private const int PredictedAtOnce = 512;
    private static readonly Lock TorchGenerator = new();

    private readonly Stopwatch training = new(), observation = new();
    private readonly Random batches = new(seed);

    /// <summary>Trains and forecasts; calls <paramref name="onEpoch"/> after every epoch.</summary>
    public TrainingResult Run(int epochCount, Action<int> onEpoch)
    {
        using nn.Module<Tensor, (Tensor Features, Tensor Logits)> network = CreateNetwork();
        using LossModule loss = trainingLoss.Create();
        using var optimizer = new Adam(network.parameters(), comparison.LearningRate);
        double lowest = double.PositiveInfinity;
        double[,]? distances = null;
        Forecast? best = null;
        for (int epoch = 1; epoch <= epochCount; epoch++)
        {
            training.Start();
            TrainEpoch(network, loss, optimizer);
            distances = EndEpoch(loss);
            training.Stop();
            HeldOut validation = Predict(network, data.Validation);
            double score = StoppingScore(validation);
            if (score < lowest || best is null)
                (lowest, best) = (score, Forecast(network, epoch, validation));
            onEpoch(epoch);
        }

        Forecast last = Forecast(network, epochCount, Predict(network, data.Validation));
        var forecasts = new Dictionary<Stopping, Forecast> { [Stopping.LastEpoch] = last, [Stopping.BestEpoch] = best! };
        return new TrainingResult(forecasts, distances, training.Elapsed, observation.Elapsed);
    }

    // Networks are trained side by side, but torch has one generator of weights: the same ones for every loss.
    private nn.Module<Tensor, (Tensor Features, Tensor Logits)> CreateNetwork()
    {
        lock (TorchGenerator)
        {
            manual_seed(seed);
            return comparison.CreateNetwork();
        }
    }

    private void TrainEpoch(nn.Module<Tensor, (Tensor Features, Tensor Logits)> network, LossModule loss, Adam optimizer)
    {
        using DisposeScope epochScope = NewDisposeScope();
        long[] order = [.. Enumerable.Range(0, (int)data.Training.Count).Select(row => (long)row)];
        batches.Shuffle(order);
        Tensor rows = tensor(order), inputs = data.Training.Inputs[rows], labels = data.Training.Labels[rows];
        for (long start = 0; start < order.Length; start += comparison.BatchSize)
        {
            using DisposeScope stepScope = NewDisposeScope();
            long length = Math.Min(comparison.BatchSize, order.Length - start);
            Tensor batchLabels = labels.narrow(0, start, length);
            network.zero_grad();
            (Tensor features, Tensor logits) = network.forward(inputs.narrow(0, start, length));
            loss.Module.forward(logits, batchLabels).backward();
            optimizer.Step();
            Observe(loss, features, batchLabels);
        }
    }

    private void Observe(LossModule loss, Tensor features, Tensor labels)
    {
        observation.Start();
        loss.Observer?.Observe(features, labels);
        observation.Stop();
    }

    private double[,]? EndEpoch(LossModule loss)
    {
        observation.Start();
        double[,]? distances = loss.Observer?.EndEpoch();
        observation.Stop();
        return distances;
    }

    private double StoppingScore(HeldOut validation) => comparison.StoppingMeasure.Of(
        new Prediction(validation.Probabilities(), validation.Labels, comparison.Distance), DecodingRule.Argmax);

    private Forecast Forecast(nn.Module<Tensor, (Tensor Features, Tensor Logits)> network, int epoch, HeldOut validation) => new(
        epoch, validation, data.Calibration is null ? null : Predict(network, data.Calibration), Predict(network, data.Test));

    private static HeldOut Predict(nn.Module<Tensor, (Tensor Features, Tensor Logits)> network, Part part)
    {
        using IDisposable frozen = no_grad();
        using DisposeScope scope = NewDisposeScope();
        float[] logits = [.. part.Inputs.split(PredictedAtOnce).SelectMany(rows => network.forward(rows).Logits.data<float>().ToArray())];
        return new HeldOut(logits, [.. part.Labels.data<long>().Select(label => (int)label)]);
    }
}
