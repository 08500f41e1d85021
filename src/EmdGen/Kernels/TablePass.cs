using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>The loss and the potentials of a table, from a column of costs per row.</summary>
internal static unsafe class TablePass<TOps, TVector, TShape, TGradient>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IClassShape
    where TGradient : struct, ISwitch
{
    /// <summary>Does what <see cref="IPotentials.Run"/> says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run(TShape shape, float* costs, in ChainScratch scratch, ref ChainRow<TVector> row)
    {
        row.Loss = Loss(shape, costs, scratch);
        if (TGradient.IsOn)
            row.Mean = Potentials(shape, scratch, AtArgmax(shape, scratch, row.Argmax));
    }

    /// <summary>Leaves m_j^(rho - 1) c_j in Flows, and sums it times the masses, terms of one sign together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static TVector Loss(TShape shape, float* costs, in ChainScratch scratch)
    {
        int classCount = shape.ClassCount, run = Runs.Length(classCount);
        TVector losses = TOps.Zero, gains = TOps.Zero;
        for (int start = 0; start < classCount; start += run)
        {
            int end = Math.Min(start + run, classCount);
            TVector lossPart = TOps.Zero, gainPart = TOps.Zero;
            for (int j = start; j < end; j++)
            {
                TVector cost = Columns<TOps, TVector>.Get(costs, j);
                TVector mass = Columns<TOps, TVector>.Get(scratch.Masses, j);
                TVector slope = shape.Exponent == 2 ? TOps.Multiply(mass, cost) : cost;
                TVector term = TOps.Multiply(slope, mass);
                lossPart = TOps.AddIfGreater(cost, TOps.Zero, lossPart, term);
                gainPart = TOps.SubtractIfLessOrEqual(cost, TOps.Zero, gainPart, term);
                if (TGradient.IsOn)
                    Columns<TOps, TVector>.Put(scratch.Flows, j, slope);
            }

            losses = TOps.Add(losses, lossPart);
            gains = TOps.Add(gains, gainPart);
        }

        return TOps.Subtract(losses, gains);
    }

    /// <summary>What Flows holds for the argmax; 0 where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static TVector AtArgmax(TShape shape, in ChainScratch scratch, TVector argmax)
    {
        TVector one = TOps.Create(1f), index = TOps.Zero, found = TOps.Zero;
        for (int j = 0; j < shape.ClassCount; j++)
        {
            found = TOps.SelectEqual(argmax, index, Columns<TOps, TVector>.Get(scratch.Flows, j), found);
            index = TOps.Add(index, one);
        }

        return found;
    }

    /// <summary>Takes the origin from every slope, and sums what is left times the masses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static TVector Potentials(TShape shape, in ChainScratch scratch, TVector origin)
    {
        int classCount = shape.ClassCount, run = Runs.Length(classCount);
        TVector mean = TOps.Zero;
        for (int start = 0; start < classCount; start += run)
        {
            int end = Math.Min(start + run, classCount);
            TVector part = TOps.Zero;
            for (int j = start; j < end; j++)
            {
                TVector potential = TOps.Subtract(Columns<TOps, TVector>.Get(scratch.Flows, j), origin);
                Columns<TOps, TVector>.Put(scratch.Flows, j, potential);
                part = TOps.MultiplyAdd(potential, Columns<TOps, TVector>.Get(scratch.Masses, j), part);
            }

            mean = TOps.Add(mean, part);
        }

        return mean;
    }
}
