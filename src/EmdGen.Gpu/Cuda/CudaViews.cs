using EmdGen.Gpu.Cuda.Driver;
using EmdGen.Gpu.Kernels.Rows;

namespace EmdGen.Gpu.Cuda;

/// <summary>The arguments of the kernels of a call: fields, because the driver is given their addresses.</summary>
internal struct CudaViews
{
    internal CudaView Logits;
    internal CudaView Targets;
    internal CudaView Gradient;
    internal CudaView Losses;
    internal CudaView Value;
    internal CudaView Sums;
    internal CudaView Constants;
    internal CudaView Indices;
    internal CudaView RowWeights;
    internal CudaView ClassWeights;
    internal CudaView WeightSum;
    internal TilePlan Plan;
}
