using BenchmarkDotNet.Attributes;
using EmdGen.Benchmarks.Contenders;

namespace EmdGen.Benchmarks;

/// <summary>Forward and gradient for labels: generated kernels beside the run-time implementation, scalar code and torch.</summary>
[MemoryDiagnoser]
public class ChainBenchmarks
{
    private const int Elements = 64 * 1024;
    private Batch batch = null!;
    private Contender contender = null!;
    private TorchLosses torch = null!;

    [Params(2, 5, 8, 10, 32, 101, 1000)]
    public int Classes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        TorchSharp.torch.set_num_threads(1);
        batch = new Batch(Elements / Classes, Classes);
        contender = Contender.For(Classes);
        torch = new TorchLosses(batch);
    }

    [GlobalCleanup]
    public void Cleanup() => torch.Dispose();

    [Benchmark(Baseline = true)]
    public float Generated() => contender.Generated(batch);

    [Benchmark]
    public float Generic() => contender.Generic(batch);

    [Benchmark]
    public float Naive() => NaiveLoss.LossAndGradient(batch.Logits, batch.Labels, batch.Gradient);

    [Benchmark]
    public float TorchSquaredEmd() => torch.SquaredEmd();

    [Benchmark]
    public float TorchCrossEntropy() => torch.CrossEntropy();
}
