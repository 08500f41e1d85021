using EmdGen.Gpu.Kernels;
using EmdGen.Gpu.Launching;

namespace EmdGen.Gpu.Cuda;

/// <summary>Kernels started through the driver: each parameter by its address, in the order of the kernel's own.</summary>
internal readonly unsafe struct CudaQueue(CudaKernels kernels, nint finish, nint stream, CudaViews views) : IKernelQueue
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
        kernels.Driver.Launch(kernels.Weights, groupCount, SumShape.GroupSize, stream, parameters);
    }

    public void FinishWeights(int sumCount)
    {
        CudaViews given = views;
        given.Value = given.WeightSum;
        Finish(given, sumCount, 1f, 0);
    }

    public void Tiles(int groupCount)
    {
        CudaViews given = views;
        void** parameters = stackalloc void*[]
        {
            &given.Logits, &given.Targets, &given.Gradient, &given.Losses, &given.Sums, &given.Constants, &given.Indices,
            &given.RowWeights, &given.ClassWeights, &given.WeightSum, &given.Plan,
        };
        kernels.Driver.Launch(kernels.Tiles, groupCount, kernels.Needs.GroupSize, stream, parameters);
    }

    public void FinishLosses(int sumCount, bool hasWeightSum) => Finish(views, sumCount, views.Plan.Divisor, hasWeightSum ? 1 : 0);

    private void Finish(CudaViews given, long sumCount, float divisor, int hasWeightSum)
    {
        void** parameters = stackalloc void*[]
        {
            &given.Sums, &given.Value, &sumCount, &divisor, &given.WeightSum, &hasWeightSum,
        };
        kernels.Driver.Launch(finish, 1, SumShape.GroupSize, stream, parameters);
    }
}
