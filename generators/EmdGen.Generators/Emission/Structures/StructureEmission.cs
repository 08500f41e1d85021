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

    /// <summary>The interface of the shape.</summary>
    public abstract string ShapeInterface { get; }

    /// <summary>The call that makes a kernel for the shape.</summary>
    public string Kernel => $"{(Unrolled is null ? "" : "Unrolled")}{KernelName}<{ShapeNames.QualifiedShape}>({KernelArguments})";

    /// <summary>The call that makes a kernel of the runtime's own code.</summary>
    public virtual string RuntimeKernel => $"RunTime({MemberNames.Distance})";

    /// <summary>The interfaces of the struct that other devices' kernels are compiled from.</summary>
    public abstract string DeviceInterfaces { get; }

    protected GroundStructure Structure => structure;

    /// <summary>The name of the method that makes a kernel of loops.</summary>
    protected abstract string KernelName { get; }

    /// <summary>The numbers that a kernel is made from.</summary>
    protected virtual string KernelArguments => MemberNames.Distance;

    /// <summary>This is the only place in emission that knows which structures there are.</summary>
    public static StructureEmission Of(GroundStructure structure) => structure switch
    {
        ChainStructure chain => new ChainEmission(chain),
        TreeStructure tree => new TreeEmission(tree),
        TableStructure table => new TableEmission(table),
        LearnedStructure learned => new LearnedEmission(learned),
        _ => throw new ArgumentException($"Nothing is emitted for {structure.GetType().Name}.", nameof(structure)),
    };

    /// <summary>Writes the attributes of the struct, which hold the numbers that are too many for expressions.</summary>
    public virtual void WriteAttributes(IndentedWriter writer)
    {
    }

    /// <summary>Writes the expression of the distance that is fixed at compile time.</summary>
    /// <param name="writer">Receives it.</param>
    /// <param name="target">The struct, whose attributes the expression may read.</param>
    public abstract void WriteDistance(IndentedWriter writer, TargetType target);

    /// <summary>Writes the members of the shape before its kernels.</summary>
    public virtual void WriteShapeMembers(IndentedWriter writer) => ShapeMembers.Write(writer, structure);

    /// <summary>Writes the members of the struct that other devices' kernels are compiled from.</summary>
    public abstract void WriteDeviceMembers(IndentedWriter writer);
}
