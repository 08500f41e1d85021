using EmdGen.Gpu.Cuda.Driver;
using EmdGen.Gpu.Kernels.Tiles;
using EmdGen.Gpu.Launching;

namespace EmdGen.Gpu.Cuda;

/// <summary>Kernels started through the driver: each parameter by its address, in the order of the kernel's own.</summary>
/// <typeparam name="TEmd">The type generated for the classes.</typeparam>
internal readonly unsafe struct CudaQueue<TEmd>(CudaKernels kernels, CudaPrograms<TEmd> programs, CudaViews views) : IKernelQueue
    where TEmd : struct, ISquaredEmd
{
    public int RowsPerTile => kernels.Needs.RowsPerTile;

    public void SumWeights(int groupCount)
    {
        CudaViews given = views;
        int classCount = kernels.Needs.ClassCount;
        void** parameters = stackalloc void*[]
        {
            &given.Targets, &given.RowWeights, &given.ClassWeights, &given.Sums, &classCount, &given.Plan,
        };
        kernels.Driver.Launch(kernels.Weights, groupCount, SumShape.GroupSize, parameters);
    }

    public void Tiles(int groupCount)
    {
        CudaViews given = views;
        void** parameters = stackalloc void*[]
        {
            &given.Logits, &given.Targets, &given.Gradient, &given.Losses, &given.Sums, &given.Constants, &given.Indices,
            &given.RowWeights, &given.ClassWeights, &given.WeightSum, &given.Plan,
        };
        kernels.Driver.Launch(kernels.Tiles, groupCount, kernels.Needs.GroupSize, parameters);
    }

    public void AddUp(SumRange sums, SumRange segments) => Finish(sums, Part(segments), (int)segments.Count, 1f, 0);

    public void AddUpWeights(SumRange sums, SumRange segments) => FinishWeights(sums, PairsOf(segments), (int)segments.Count);

    public void FinishWeights(SumRange sums) => FinishWeights(sums, views.WeightSum, 1);

    public void FinishLosses(SumRange sums, bool hasWeightSum) => Finish(sums, views.Value, 1, views.Plan.Divisor / views.Plan.Unit, hasWeightSum ? 1 : 0);

    private CudaView Part(SumRange sums) => new(views.Sums.Address + ((ulong)sums.First * sizeof(float)), sums.Count);

    private CudaView PairsOf(SumRange sums) => new(views.Sums.Address + ((ulong)sums.First * 2 * sizeof(float)), 2 * sums.Count);

    private void FinishWeights(SumRange range, CudaView result, int groupCount)
    {
        CudaView sums = PairsOf(range);
        long count = range.Count;
        void** parameters = stackalloc void*[] { &sums, &result, &count };
        kernels.Driver.Launch(programs.FinishWeights, groupCount, SumShape.GroupSize, parameters);
    }

    private void Finish(SumRange range, CudaView result, int groupCount, float divisor, int hasWeightSum)
    {
        CudaView sums = Part(range), weightSum = views.WeightSum;
        long count = range.Count;
        void** parameters = stackalloc void*[] { &sums, &result, &count, &divisor, &weightSum, &hasWeightSum };
        kernels.Driver.Launch(programs.Finish, groupCount, SumShape.GroupSize, parameters);
    }
}
