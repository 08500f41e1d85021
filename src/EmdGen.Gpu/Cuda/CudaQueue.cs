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

    public int SumGroupSize => SumShape.GroupSize;

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

    public void AddUp(SumRange sums, SumRange segments) => AddUp(sums, PairsOf(segments), (int)segments.Count);

    public void FinishWeights(SumRange sums) => AddUp(sums, views.WeightSum, 1);

    public void FinishLosses(SumRange range, bool hasWeightSum)
    {
        CudaView sums = PairsOf(range), value = views.Value, weightSum = views.WeightSum;
        long count = range.Count;
        float divisor = views.Plan.Divisor;
        int unitExponent = views.Plan.UnitExponent, divides = hasWeightSum ? 1 : 0;
        void** parameters = stackalloc void*[] { &sums, &value, &count, &divisor, &unitExponent, &weightSum, &divides };
        kernels.Driver.Launch(programs.Finish, 1, SumShape.GroupSize, parameters);
    }

    private CudaView PairsOf(SumRange sums) => new(views.Sums.Address + ((ulong)sums.First * 2 * sizeof(float)), 2 * sums.Count);

    private void AddUp(SumRange range, CudaView result, int groupCount)
    {
        CudaView sums = PairsOf(range);
        long count = range.Count;
        void** parameters = stackalloc void*[] { &sums, &result, &count };
        kernels.Driver.Launch(programs.AddUp, groupCount, SumShape.GroupSize, parameters);
    }
}
