using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Kernels.Calls;
using EmdGen.Validation;

namespace EmdGen.CompilerServices;

/// <content>Structures fixed at compile time.</content>
public abstract partial class EmdKernel
{
    private sealed class FixedKernel<TKernel>(TKernel kernel, GroundDistance structure) : EmdKernel
        where TKernel : struct, IRangeKernel
    {
        private readonly TKernel kernel = kernel;

        public override float Evaluate(in EmdBatch batch, GroundDistance? distance, EmdOptions? options)
        {
            options ??= EmdOptions.Default;
            DistanceChecks.Fixed(distance);
            StructureChecks.Call(structure, batch, options);
            return BatchCall<TKernel>.Evaluate(kernel, batch, options);
        }

        public override GroundDistance StructureOf(GroundDistance? distance)
        {
            DistanceChecks.Fixed(distance);
            return structure;
        }
    }
}
