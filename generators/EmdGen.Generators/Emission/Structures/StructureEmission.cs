using EmdGen.Generators.Emission.Cpu;
using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures;

/// <summary>Everything that differs by structure in the emitted files. The files themselves ask it, and know no structure.</summary>
/// <param name="structure">The structure.</param>
internal abstract class StructureEmission(GroundStructure structure)
{
    public int ClassCount => structure.ClassCount;

    /// <summary>The structure and its loss in plain words.</summary>
    public abstract StructureDescription Description { get; }

    /// <summary>A call brings the distance, which no part of the struct knows.</summary>
    public virtual bool BringsDistance => false;

    /// <summary>The loss adds the EMD to a cross entropy, and takes labels alone.</summary>
    public virtual bool IsRegulariser => false;

    /// <summary>The parameters that end every evaluation.</summary>
    public TrailingParameters Trailing => new(BringsDistance);

    /// <summary>The kernels written out class by class; null where the runtime's loops are faster.</summary>
    public abstract UnrolledKernels? Unrolled { get; }

    /// <summary>The expression of the distance for the runtime's own kernels, in a build that the JIT does not optimise.</summary>
    public virtual string RuntimeDistance => MemberNames.Distance;

    /// <summary>Emitted code names the struct of the shape even where the runtime's own kernels compute the loss.</summary>
    public virtual bool NeedsShape => false;

    /// <summary>The interfaces of the struct that other devices' kernels are compiled from.</summary>
    public abstract string DeviceInterfaces { get; }

    protected GroundStructure Structure => structure;

    /// <summary>This is the only place in emission that knows which structures there are.</summary>
    public static StructureEmission Of(GroundStructure structure) => structure switch
    {
        ChainStructure chain => new ChainEmission(chain),
        TreeStructure tree => new TreeEmission(tree),
        TableStructure table => new TableEmission(table),
        LearnedStructure learned => new LearnedEmission(learned),
        _ => throw new ArgumentException($"Nothing is emitted for {structure.GetType().Name}.", nameof(structure)),
    };

    /// <summary>Writes the expression of the distance that is fixed at compile time.</summary>
    public abstract void WriteDistance(IndentedWriter writer);

    /// <summary>Writes the methods that evaluate the loss by kernels made for a shape, and the members that they need.</summary>
    public abstract void WriteEvaluation(IndentedWriter writer, ClassSet set, string shape);

    /// <summary>The interfaces of the shape, with the kernels written out or without.</summary>
    public abstract string ShapeInterfaces(bool isUnrolled);

    /// <summary>Writes the members of the shape before its kernels.</summary>
    public virtual void WriteShapeMembers(IndentedWriter writer) => ShapeMembers.Write(writer, structure);

    /// <summary>Writes the members of the struct that other devices' kernels are compiled from.</summary>
    public abstract void WriteDeviceMembers(IndentedWriter writer);
}
