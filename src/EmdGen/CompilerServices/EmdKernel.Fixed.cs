using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Kernels.Calls;
using EmdGen.Validation;

namespace EmdGen.CompilerServices;

/// <content>Structures fixed at compile time.</content>
public abstract partial class EmdKernel
{
    /// <param name="kernel">The kernel.</param>
    /// <param name="table">The structure where it is a table, which does not allow every call; null otherwise.</param>
    private sealed class FixedKernel<TKernel>(TKernel kernel, GroundDistance? table) : EmdKernel
        where TKernel : struct, IRangeKernel
    {
        private readonly TKernel kernel = kernel;

        public override float Evaluate(EmdBatch batch, GroundDistance? distance, EmdOptions? options)
        {
            options ??= EmdOptions.Default;
            DistanceChecks.Fixed(distance);
            if (table is not null)
                StructureChecks.Call(table, batch, options);
            if (batch.Request is CurvatureRequest)
                return CurvatureCall.Evaluate(kernel, batch, options);
            return BatchCall<TKernel>.Evaluate(kernel, batch, options);
        }
    }
}
