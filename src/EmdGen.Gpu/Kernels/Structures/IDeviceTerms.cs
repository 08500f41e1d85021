using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Rows;

namespace EmdGen.Gpu.Kernels.Structures;

/// <summary>The terms of a ground structure, as a pass over the masses of a row.</summary>
internal interface IDeviceTerms
{
    /// <summary>The number of numbers that a row needs in Flows: C or more.</summary>
    static abstract int FlowStride { get; }

    /// <summary>The number of constants that are copied to shared memory.</summary>
    static abstract int StagedLength { get; }

    /// <summary>The lift of a row's flows, of one that suits the mass which lies elsewhere than the target (<see cref="RowMasses.Lift"/>).</summary>
    static abstract float Lift(TileRow row, float ofOthers);

    /// <summary>
    /// The loss of the row, times the square of the lift; where the gradient is on, leaves in Flows the potential V_j of every class, which is
    /// s_j / rho less that of the origin, so that confident rows keep their digits.
    /// </summary>
    /// <typeparam name="TPass">How the row is shared.</typeparam>
    /// <typeparam name="TSoft">Whether targets are distributions.</typeparam>
    /// <typeparam name="TWhole">Whether labels may be smoothed.</typeparam>
    /// <typeparam name="TGradient">Whether potentials are asked for.</typeparam>
    static abstract RowTerms Run<TPass, TSoft, TWhole, TGradient>(TileRow row, TilePlan plan, RowMasses masses)
        where TPass : struct, ITilePass
        where TSoft : struct, ISwitch
        where TWhole : struct, ISwitch
        where TGradient : struct, ISwitch;
}
